package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Operator;
import org.junit.jupiter.api.Test;

/** The first owner of a merchant comes to the console by the operator's link. */
class FirstOwnerIT {

  private static final String PASSWORD = "four words by heart";

  @Test
  void sheChoosesAPasswordFindsHerTreeAndSeesWhoMadeTheCompanyAMerchant() {
    String link =
        Operator.signedIn(House.base())
            .post(Operator.API + "/merchants", Operator.merchant("sea_coffee", "Sea Coffee"))
            .expect(201)
            .text("/linkToken");
    try (Visit anna = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = anna.page();
      page.navigate("/admin/invitation.xhtml?token=" + link);
      assertThat(page.locator("h1")).hasText("Welcome, Anna Berg");
      assertThat(page.locator("main")).containsText("Sea Coffee");
      page.locator("#f\\:password").fill(PASSWORD);
      page.locator("#f\\:again").fill(PASSWORD);
      page.locator("#f\\:accept").click();
      assertThat(page.locator("main")).containsText("Your password is set.");

      anna.signIn("sea_coffee/anna", PASSWORD);
      page.waitForURL("**/admin/index.xhtml");
      page.navigate("/admin/tree/browse.xhtml");
      assertThat(page.locator("main")).containsText("Sea Coffee");
      page.navigate("/admin/audit/list.xhtml");
      assertThat(page.locator("main")).containsText("Made the company a merchant");
      assertThat(page.locator("main")).containsText("The operator of this service");
      assertThat(page.locator("main")).containsText("Sea Coffee, SEK, owner anna");
      anna.looksFine("first-owner-log");
    }
  }
}
