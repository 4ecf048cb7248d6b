package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.merchantloyalty.system.Chain;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.MerchantSystem;
import io.merchantloyalty.system.Principals;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Programs that companies share, as both companies see them. */
class CoalitionIT {

  @Test
  void aCoalitionIsAcceptedForChosenShopsAndLeft() {
    Principals.Login owner = Chain.found(13, "Grannen", "grannen");
    MerchantSystem grannen = new MerchantSystem(House.base(), owner);
    grannen.done(
        grannen.checked("/shop-node-imports", Chain.tree("Grannen", 1, 2)).text("/reference"),
        false);
    try (Visit inviting =
            Browser.at(
                Screen.DESK,
                new Principals.Login("city_coalition/9900", "2345"),
                "/admin/coalition/list.xhtml");
        Visit invited = Browser.at(Screen.DESK, owner, "/admin/coalition/list.xhtml")) {
      inviting.page().locator("#invite\\:resellerId").fill("grannen");
      inviting.press("Invite");
      assertThat(inviting.page().locator("#messages"))
          .containsText("Grannen is invited into City Card.");
      Page page = invited.page();
      page.reload();
      page.getByText("City Card").click();
      assertThat(page.locator("h1")).hasText("City Card");
      assertThat(page.locator(".phones")).containsText("One card for the shops of the city.");
      assertThat(page.locator(".phones img")).hasCount(6);
      invited.takeSuggestion("#f\\:nodes_input", "Region");
      invited.press("Show the shops");
      assertThat(page.locator(".effect")).containsText("2 shops get the program");
      invited.looksFine("coalition-invitation");
      invited.press("Take part");
      assertThat(page.locator("#messages")).containsText("You take part in City Card.");
      page.locator("#f\\:leave").click();
      invited.press("Yes");
      assertThat(page.locator("main")).containsText("You left");
    }
  }

  @Test
  void theInvitationThatWasPressedIsWithdrawnThoughAColleagueHasSentAnother() throws Exception {
    Principals.Login owner = new Principals.Login("city_coalition/9900", "2345");
    MerchantSystem city = new MerchantSystem(House.base(), owner);
    city.draft("ROWS_APART").expect(201);
    invite(city, "fredellsfisk");
    try (Visit visit = Browser.at(Screen.DESK, owner, "/admin/coalition/list.xhtml")) {
      Locator rows =
          visit.page().locator("tr", new Page.LocatorOptions().setHasText("Program ROWS_APART"));
      assertThat(rows).hasCount(1);
      invite(city, "public_test_shop");
      rows.getByRole(AriaRole.BUTTON).click();
      visit.press("Yes");
      assertThat(visit.page().locator("#messages"))
          .containsText("Fredells Fisk takes part no more");
      assertThat(rows.nth(0)).containsText("Not answered");
      assertThat(rows.nth(1)).containsText("Withdrawn");

      Page page = visit.page();
      page.locator("#f\\:words").fill("rows_apart");
      visit.press("Filter");
      Locator sent = page.locator("table.list tbody tr");
      assertThat(sent).hasCount(2);
      page.locator("#f\\:sentByCOMPANY").click();
      assertThat(sent.first()).containsText("Fredells Fisk");
      page.locator("#f\\:sentByCOMPANY").click();
      assertThat(sent.first()).containsText("Public Test Shop");
      page.locator("#f\\:state").selectOption("WITHDRAWN");
      visit.press("Filter");
      assertThat(sent).hasCount(1);
      Download file = page.waitForDownload(() -> page.locator("#f\\:export").click());
      Assertions.assertThat(Files.readString(file.path()).lines().skip(1).toList())
          .singleElement()
          .asString()
          .contains("Invitations from you", "ROWS_APART", "Fredells Fisk", "Withdrawn");
      page.locator("#f\\:words").fill("no such program");
      visit.press("Filter");
      assertThat(page.locator("main")).containsText("No invitation fits.");
      visit.looksFine("coalition-narrowed");
    }
  }

  private static void invite(MerchantSystem city, String resellerId) {
    city.post(
            "/loyalty-programs/ROWS_APART/participations",
            "{\"resellerId\":\"" + resellerId + "\"}")
        .expect(201);
  }
}
