package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.MerchantSystem;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Rest;
import io.merchantloyalty.system.Shoppers;
import io.merchantloyalty.system.Till;
import io.merchantloyalty.system.Wallet;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A loyalty program and its cards, as a merchant who has never seen the console makes them. */
class ProgramsIT {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private final URI base = House.base();

  @Test
  void aProgramIsRegisteredWithPicturesThatAreMendedPublishedAndPaidWith() throws Exception {
    String token = unique();
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/programs/list.xhtml");
      visit.looksFine("programs");
      page.getByText("New program").click();
      page.locator("#f\\:name").fill("Blue Card");
      page.locator("#f\\:tokenId").fill("not a token");
      visit.press("Create the draft");
      assertThat(page.locator("#f")).containsText("Token id must be 1 to 64 letters");
      assertThat(page.locator("#f")).containsText("not a token");
      visit.looksFine("programs-create-refused");
      page.locator("#f\\:tokenId").fill(token);
      visit.press("Create the draft");
      page.waitForURL("**/texts.xhtml**");
      page.locator("#f\\:addText").fill("Ten points for every hundred kronor.");
      page.locator("#f\\:informationText").fill("Your points are there the same evening.");
      visit.looksFine("programs-texts");
      visit.press("Save and continue");
      page.waitForURL("**/numbers.xhtml**");
      page.locator("#f\\:numberRule_lengthMin").fill("4");
      page.locator("#f\\:numberRule_lengthMax").fill("12");
      page.locator("#f\\:numberRule_pattern").fill("[0-9]+");
      tried(visit, "12x", "12x does not fit:");
      assertThat(page.locator(".tried")).containsText("must match the pattern [0-9]+");
      tried(visit, "4711471147", "4711471147 fits.");
      visit.looksFine("programs-numbers");
      visit.press("Save and continue");
      page.waitForURL("**/pictures.xhtml**");
      assertThat(page.locator("h1")).hasText("Blue Card");
      visit.looksFine("programs-pictures-none");
      choose(page, "ICON", "icon.jpg", art(300, 200, true), "jpg");
      assertThat(page.locator(".phone img[data-shows=ICON]").first())
          .hasAttribute("src", java.util.regex.Pattern.compile("blob:.*"));
      send(page, "ICON");
      assertThat(page.locator("#refusal-ICON"))
          .containsText("Icon must be 110 x 110 px. This one: 300 x 200 px.");
      assertThat(page.locator(".offer")).hasCount(3);
      visit.looksFine("programs-pictures-refused");
      take(page, "ICON", "Whole, with room around it");

      choose(page, "LOGO_ADD", "logo.jpg", art(400, 200, true), "jpg");
      send(page, "LOGO_ADD");
      assertThat(page.locator("#refusal-LOGO_ADD")).containsText("160 x 80 px");
      assertThat(page.locator("#refusal-LOGO_ADD")).containsText("transparent background");
      take(page, "LOGO_ADD", "Background made transparent");

      choose(page, "LOGO_INFORMATION", "info.png", art(600, 240, false), "png");
      send(page, "LOGO_INFORMATION");
      // the message of the picture before may still be there, so the new picture is waited for
      assertThat(page.locator(".picture-now img[data-shows=LOGO_INFORMATION]"))
          .hasAttribute("src", java.util.regex.Pattern.compile("/api/pictures/.*"));
      assertThat(page.locator("#messages")).containsText("is in place");

      String first = page.locator(".picture-now img[data-shows=ICON]").getAttribute("src");
      choose(page, "ICON", "icon.png", art(110, 110, true), "png");
      send(page, "ICON");
      assertThat(page.locator(".picture-now img[data-shows=ICON]"))
          .not()
          .hasAttribute("src", first);
      page.locator("#form_ICON\\:back").click();
      assertThat(page.locator("#messages")).containsText("the former picture is shown again");
      assertThat(page.locator(".picture-now img[data-shows=ICON]")).hasAttribute("src", first);
      visit.looksFine("programs-pictures");

      page.getByText("Continue to shops").click();
      page.waitForURL("**/shops.xhtml**");
      page.locator("#f\\:include").click();
      assertThat(page.locator("#messages")).containsText("The program is valid at");
      visit.looksFine("programs-shops");
      page.getByText("Continue to the overview").click();
      page.waitForURL("**/review.xhtml**");
      visit.looksFine("programs-review");
      visit.press("Publish");
      visit.press("Yes");
      assertThat(page.locator("#messages")).containsText("Blue Card is published.");
      assertThat(page.locator(".program-line")).containsText("Published");
      visit.looksFine("programs-published");
    }
    payWith(token);
  }

  @Test
  void cardsAreFoundBlockedByHandAndByFileAndTakenHome() throws Exception {
    String token = published();
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/programs/cards.xhtml?program=" + token);
      visit.looksFine("cards-none");
      page.locator("#f\\:number").fill("123456");
      visit.press("Search");
      assertThat(page.locator(".found")).containsText("No shopper has this number.");
      page.locator("#f\\:reason").fill("Reported lost");
      visit.press("Block");
      visit.looksFine("cards-block-ask");
      visit.press("Yes");
      assertThat(page.locator("#messages")).containsText("The number is blocked.");
      visit.looksFine("cards-found");

      page.setInputFiles(
          "#import\\:file",
          new FilePayload(
              "cards.csv",
              "text/csv",
              "cardNumber;reason\n1111;Lost\n2;x\n1111;again\n123456;\n2222;\n".getBytes(UTF_8)));
      visit.press("Check the file");
      page.waitForURL("**/works/show.xhtml**");
      assertThat(page.locator("#f\\:faults tbody tr")).hasCount(2);
      assertThat(page.locator("#f\\:faults")).containsText("first in line 2");
      visit.looksFine("cards-checked");
      visit.press("Import the valid lines");
      visit.press("Yes");
      assertThat(page.locator("#f")).containsText("Done");
      visit.looksFine("cards-done");

      page.navigate("/admin/programs/cards.xhtml?program=" + token);
      assertThat(page.locator(".big-numbers")).containsText("3");
      page.locator("#f\\:export").click();
      Locator button = page.locator("#f\\:download");
      assertThat(button).isVisible();
      Download file = page.waitForDownload(button::click);
      String table = Files.readString(file.path());
      assertThat(table).contains("\"1111\",\"Lost\"").contains("\"123456\",\"Reported lost\"");

      page.navigate("/admin/programs/cards.xhtml?program=" + token);
      Locator rows = page.locator("table.rows tbody tr");
      assertThat(rows.first()).containsText("1111");
      page.locator("#f\\:BySINCE").click();
      assertThat(rows.first()).containsText("123456");
      page.locator("#f\\:ByNUMBER").click();
      page.locator("#f\\:ByNUMBER").click();
      assertThat(rows.first()).containsText("2222");
      page.locator("#f\\:beginning").fill("12");
      visit.press("Filter");
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText("123456");
      page.locator("#f\\:beginning").fill("%");
      visit.press("Filter");
      assertThat(page.locator("main")).containsText("No blocked number begins so.");
      visit.looksFine("cards-narrowed");

      page.setInputFiles(
          "#import\\:file",
          new FilePayload("x.csv", "text/csv", "cardNumber\nMalmö".getBytes("ISO-8859-1")));
      visit.press("Check the file");
      assertThat(page.locator("#import")).containsText("must be UTF-8 text");
    }
  }

  @Test
  void ofTwoWhoEditTheSameProgramTheSecondIsToldAndLosesNothing() {
    String token = drafted();
    try (Visit first = Browser.visit(Screen.DESK, "en-GB");
        Visit second = Browser.visit(Screen.DESK, "en-GB")) {
      first.asOwner().open("/admin/programs/texts.xhtml?program=" + token);
      second.asOwner().open("/admin/programs/texts.xhtml?program=" + token);
      first.page().locator("#f\\:name").fill("First Name");
      first.press("Save and continue");
      first.page().waitForURL("**/numbers.xhtml**");
      second.page().locator("#f\\:name").fill("Second Name");
      second.press("Save and continue");
      assertThat(second.page().locator("#messages")).containsText("Nothing is saved yet");
      assertThat(second.page().locator(".meanwhile")).containsText("First Name");
      assertThat(second.page().locator("#f\\:name")).hasValue("Second Name");
      second.looksFine("programs-texts-meanwhile");
      // who has seen the other change may save over it
      second.press("Save and continue");
      second.page().waitForURL("**/numbers.xhtml**");
      first.open("/admin/programs/texts.xhtml?program=" + token);
      assertThat(first.page().locator("#f\\:name")).hasValue("Second Name");
    }
  }

  @Test
  void aPhotoThatIsTooLargeIsRefusedBeforeItIsSentAndNeverAFault() {
    String token = drafted();
    try (Visit visit = Browser.visit(Screen.PHONE, "en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/programs/pictures.xhtml?program=" + token);
      FilePayload photo = new FilePayload("photo.jpg", "image/jpeg", new byte[7 * 1024 * 1024]);
      page.setInputFiles("#form_ICON\\:file_ICON", photo);
      assertThat(page.locator("[data-too-large=ICON]")).containsText("7 MB, at most 2 MB");
      visit.looksFine("programs-pictures-too-large");
      send(page, "ICON");
      assertThat(page.locator("#messages")).containsText("choose a file first");

      // a browser that does not run our script
      page.evaluate("document.getElementById('form_ICON:file_ICON').removeAttribute('data-place')");
      page.setInputFiles("#form_ICON\\:file_ICON", photo);
      send(page, "ICON");
      assertThat(page.locator("h1")).hasText("The file is too large");
      visit.looksFine("error-too-large");
    }
  }

  @Test
  void whatAMarkOfAPublishedProgramChangesIsShownBeforeItIsMade() {
    String token = published();
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/programs/shops.xhtml?program=" + token);
      visit.takeSuggestion("#f\\:sought_input", "Arlanda");
      assertThat(page.locator(".walk-path")).containsText("Arlanda");
      page.locator("#f\\:exclude").click();
      assertThat(page.locator(".effect")).containsText("1 shop loses the program");
      visit.looksFine("programs-shops-effect");
      visit.press("Exclude Arlanda");
      assertThat(page.locator("#messages")).containsText("The program is not valid at Arlanda.");
      assertThat(page.locator(".marks li")).hasCount(2);
      page.locator(".marks li", new Page.LocatorOptions().setHasText("Arlanda"))
          .getByRole(AriaRole.BUTTON)
          .click();
      // beside what is ended, in its own words
      assertThat(page.locator(".marks .effect")).containsText("1 shop gets the program");
      visit.looksFine("programs-shops-ending");
      visit.press("End at Arlanda");
      assertThat(page.locator(".marks li")).hasCount(1);
    }
  }

  @Test
  void aNewNumberRuleThatLeavesOutStoredCardsIsAskedAbout() {
    String token = published();
    payWith(token);
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/programs/numbers.xhtml?program=" + token);
      page.locator("#f\\:numberRule_lengthMin").fill("12");
      visit.press("Save");
      assertThat(page.locator(".misfits")).containsText("1 shopper has a card");
      visit.looksFine("programs-numbers-misfits");
      visit.press("Keep the rule as it was");
      assertThat(page.locator(".misfits")).hasCount(0);
      assertThat(page.locator("#f\\:numberRule_lengthMin")).hasValue("4");
      page.locator("#f\\:numberRule_lengthMin").fill("12");
      visit.press("Save");
      visit.press("Save all the same");
      page.waitForURL("**/review.xhtml**");
      assertThat(page.locator(".facts").first()).containsText("12–20");
    }
  }

  @Test
  void anOwnerWithoutShopsPublishesWhatAPartnerTakesPartIn() {
    String token = unique();
    Principals.Login coalition = new Principals.Login("city_coalition/9900", "2345");
    MerchantSystem owner = new MerchantSystem(base, coalition);
    MerchantSystem partner = new MerchantSystem(base, Principals.MERCHANT);
    owner.drawn(token);
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      visit.signIn(coalition.name(), coalition.secret());
      Page page = visit.page();
      page.waitForURL("**/admin/index.xhtml");
      visit.open("/admin/programs/review.xhtml?program=" + token);
      assertThat(page.locator(".lacking li")).hasCount(1);
      assertThat(page.locator(".lacking")).containsText("a partner's shop is enough");
      assertThat(page.locator("#f\\:publish")).isDisabled();
      owner.share(token, "public_test_shop", partner, partner.root());
      visit.open("/admin/programs/review.xhtml?program=" + token);
      visit.press("Publish");
      visit.press("Yes");
      assertThat(page.locator("#messages")).containsText("is published.");
    }
  }

  /** Only the counters would look the same if the cards were gone. */
  @Test
  void theCardsOfARetiredProgramStayReadable() {
    String token = published();
    payWith(token);
    MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
    owner.block(token, "4711471148");
    owner.retire(token);
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/programs/cards.xhtml?program=" + token);
      assertThat(page.locator(".big-numbers")).containsText("1");
      assertThat(page.locator("main")).containsText("4711471148");
      page.locator("#f\\:number").fill("4711471147");
      visit.press("Search");
      assertThat(page.locator(".found")).containsText("One shopper has this number.");
      page.locator("#f\\:number").fill("4711471148");
      visit.press("Search");
      assertThat(page.locator(".found")).containsText("Blocked");
      visit.looksFine("cards-retired");
    }
  }

  @Test
  void aProgramIsRetiredAndADraftDiscardedAfterAQuestion() {
    String published = published();
    String draft = drafted();
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/programs/review.xhtml?program=" + published);
      visit.press("Retire");
      assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("ends for good");
      visit.looksFine("programs-retire-ask");
      visit.press("Yes");
      assertThat(page.locator(".program-line")).containsText("Retired");
      page.navigate("/admin/programs/cards.xhtml?program=" + published);
      assertThat(page.locator(".big-numbers")).isVisible();

      page.navigate("/admin/programs/review.xhtml?program=" + draft);
      assertThat(page.locator(".lacking")).containsText("Upload the icon.");
      visit.press("Discard the draft");
      visit.press("Yes");
      page.waitForURL("**/programs/list.xhtml**");
      assertThat(page.navigate("/admin/programs/review.xhtml?program=" + draft).status())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPageIsSwedishAndFitsItsWindow(Screen screen) {
    String token = published();
    try (Visit visit = Browser.visit(screen, "sv-SE")) {
      visit.asOwner().open("/admin/programs/list.xhtml");
      assertThat(visit.page().locator("h1")).hasText("Lojalitetsprogram");
      visit.looksFine("programs-sv");
      visit.open("/admin/programs/create.xhtml").looksFine("programs-create-sv");
      for (String step :
          new String[] {"texts", "numbers", "pictures", "shops", "review", "cards"}) {
        visit.open("/admin/programs/" + step + ".xhtml?program=" + token);
        visit.looksFine("programs-" + step + "-sv");
        assertThat(visit.page().locator("main").innerText()).doesNotContainPattern("\\[[a-z]+\\.");
      }
    }
  }

  private static void tried(Visit visit, String number, String verdict) {
    visit.page().locator("#f\\:number").fill(number);
    visit.press("Try");
    assertThat(visit.page().locator(".tried")).containsText(verdict);
  }

  private static void choose(
      Page page, String place, String name, BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    page.setInputFiles(
        "#form_" + place + "\\:file_" + place,
        new FilePayload(
            name, format.equals("jpg") ? "image/jpeg" : "image/png", bytes.toByteArray()));
  }

  private static void send(Page page, String place) {
    page.locator("#form_" + place + "\\:send").click();
    page.waitForLoadState();
  }

  private static void take(Page page, String place, String variant) {
    page.locator(".offer", new Page.LocatorOptions().setHasText(variant))
        .first()
        .getByText("Use this one")
        .click();
    assertThat(page.locator("#messages")).containsText("is in place");
    assertThat(page.locator("#refusal-" + place)).hasCount(0);
  }

  /** A card of it is swiped, remembered, and the next till hears of it. */
  private void payWith(String token) {
    Till till = Till.register(base, Principals.MERCHANT);
    Wallet shopper = Shoppers.withoutCard(base);
    Rest.Answer sent =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"tokens\":[{\"id\":\"%s\",\"value\":\"4711471147\",\"status\":1}],\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}"
                    .formatted(token))
            .expect(201);
    String reference = sent.text("/reference");
    shopper.scanInvoice(reference).expect(200);
    int revision = shopper.bill(reference).body().at("/content/revision").asInt();
    String ers = shopper.pay(reference, revision).expect(200).text("/ersReference");
    till.status(reference).expect(200);
    assertThat(shopper.answer(ers, true).status()).isBetween(200, 204);
    String next =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                "{\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}")
            .expect(201)
            .text("/reference");
    shopper.scanInvoice(next).expect(202);
    assertThat(till.status(next).text("/token/id")).isEqualTo(token);
  }

  private String published() {
    String token = unique();
    MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
    owner.publish(token, owner.root());
    return token;
  }

  private String drafted() {
    String token = unique();
    new MerchantSystem(base, Principals.MERCHANT).draft(token).expect(201);
    return token;
  }

  private static String unique() {
    return "CONSOLE_CARD_" + COUNTER.incrementAndGet();
  }

  /** A card with a coin on it, on white or on nothing. */
  private static BufferedImage art(int width, int height, boolean white) {
    BufferedImage image =
        new BufferedImage(
            width, height, white ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    if (white) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
    }
    graphics.setColor(new Color(0x1F4E9E));
    graphics.fillRoundRect(width / 8, height / 6, width * 3 / 4, height * 2 / 3, 20, 20);
    graphics.setColor(new Color(0xFFD166));
    graphics.fillOval(width / 2 - height / 6, height / 3, height / 3, height / 3);
    graphics.dispose();
    return image;
  }
}
