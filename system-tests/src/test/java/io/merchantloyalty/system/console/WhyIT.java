package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Till;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How a merchant finds out why a card was not used. */
class WhyIT {

  @Test
  void whyACardWasNotUsedYesterdayIsFoundOut() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/why/ask.xhtml");
      page.locator("#f\\:program").selectOption("CITY_CARD");
      visit.takeSuggestion("#f\\:till_input", "arlanda");
      page.locator("#f\\:at")
          .fill(
              LocalDateTime.now(ZoneId.of("Europe/Stockholm"))
                  .minusDays(1)
                  .truncatedTo(ChronoUnit.MINUTES)
                  .toString());
      visit.press("Ask");
      assertThat(page.locator(".answer")).containsText("No: City Card was not valid in Arlanda");
      assertThat(page.locator(".reasons")).containsText("The nearest mark excludes it: at Arlanda");
      assertThat(page.locator(".way-decides")).containsText("Arlanda");
      visit.looksFine("why");
    }
  }

  @Test
  void aBillLeadsToTheAnswer() {
    Till till = Till.signedIn(House.base(), new Principals.Login("0460000100001003", "2009"));
    String bill =
        "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"clientInvoiceId\":\"arlanda-4711\","
            + "\"tokens\":[{\"id\":\"CITY_CARD\",\"value\":\"2690000000025\",\"status\":1}],"
            + "\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}";
    till.rest().post("/api/pos/v1/invoices", bill).expect(201);
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/why/ask.xhtml");
      page.locator("#b\\:reference").fill("arlanda-4711");
      visit.press("Find");
      assertThat(page.locator("#b\\:bills")).containsText("Refused");
      visit.looksFine("why-bill");
      page.locator("#b\\:bills").getByText("Why?").click();
      assertThat(page.locator(".answer"))
          .containsText("No: this card of City Card could not be used in Arlanda");
      assertThat(page.locator(".reasons")).containsText("The nearest mark excludes it: at Arlanda");
    }
  }

  @Test
  void aBlockedCardAndANumberThatBreaksTheRuleAreNotCalledValid() {
    Till till = Till.signedIn(House.base(), new Principals.Login("0460000100001002", "2009"));
    bill(
        till,
        "drottning-4711",
        "{\"id\":\"CITY_CARD\",\"value\":\"2690000000094\",\"status\":1},"
            + "{\"id\":\"CITY_CARD\",\"value\":\"12\",\"status\":1},"
            + "{\"id\":\"NOBODYS_CARD\",\"value\":\"12345678\",\"status\":1}");
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/why/ask.xhtml");
      page.locator("#b\\:reference").fill("drottning-4711");
      visit.press("Find");
      Locator cards = page.locator("#b\\:bills .bill-card");
      assertThat(cards.nth(2)).containsText("No program that you take part in.");
      assertThat(cards.nth(2).locator("a")).hasCount(0);
      visit.looksFine("why-bill-refused");
      String second = cards.nth(1).locator("a").getAttribute("href");
      cards.nth(0).locator("a").click();
      assertThat(page.locator(".answer"))
          .containsText("No: this card of City Card could not be used in Drottninggatan");
      assertThat(page.locator(".reasons")).hasText("Its number was blocked then.");
      visit.looksFine("why-blocked");
      visit.open(second);
      assertThat(page.locator(".reasons")).containsText("doesn’t match this program’s rule");
      Assertions.assertThat(page.url()).doesNotContain("2690000000094");
    }
  }

  @Test
  void theAddressHoldsTheQuestionAndNotTheNumberOfTheCard() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/why/ask.xhtml");
      visit.press("Ask");
      assertThat(page.locator("#f")).containsText("Fill in “Program”.");
      page.locator("#f\\:program").selectOption("CITY_CARD");
      visit.press("Ask");
      assertThat(page.locator("#f")).containsText("must be given, or a till in its place");
      visit.takeSuggestion("#f\\:shop_input", "Drottning");
      page.locator("#f\\:number").fill("2690000000094");
      visit.press("Ask");
      assertThat(page.locator(".reasons")).hasText("Its number was blocked then.");
      assertThat(page.locator("#f\\:number")).hasValue("2690000000094");
      Assertions.assertThat(page.url())
          .contains("program=CITY_CARD", "node=")
          .doesNotContain("2690000000094");
      page.reload();
      assertThat(page.locator(".answer"))
          .containsText("Yes: City Card was valid in Drottninggatan");
      page.locator("#f\\:program").selectOption("SOME_CARD");
      visit.press("Ask");
      page.waitForURL("**program=SOME_CARD**");
    }
  }

  @Test
  void olderBillsAreOnTheNextPage() {
    Till till = Till.signedIn(House.base(), new Principals.Login("0460000100001003", "2009"));
    for (int i = 0; i <= 20; i++) {
      bill(till, "arlanda-page-" + i, "");
    }
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/why/ask.xhtml");
      visit.press("Find");
      Locator rows = page.locator("#b\\:bills tbody tr");
      assertThat(rows).hasCount(20);
      String first = rows.first().innerText();
      visit.press("Older");
      assertThat(rows.first()).not().hasText(first);
      visit.press("Newer");
      assertThat(rows).hasCount(20);
      assertThat(page.locator("#b\\:previous")).isDisabled();
    }
  }

  private static void bill(Till till, String number, String tokens) {
    String body =
        "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"clientInvoiceId\":\"%s\","
            + "\"tokens\":[%s],\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}";
    till.rest().post("/api/pos/v1/invoices", body.formatted(number, tokens)).expect(201);
  }
}
