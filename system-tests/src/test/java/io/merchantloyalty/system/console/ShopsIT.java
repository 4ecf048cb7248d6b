package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.merchantloyalty.system.Chain;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.MerchantSystem;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Rest;
import io.merchantloyalty.system.Till;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shops, tills and the files of both, as a merchant works with them by hand. */
class ShopsIT {

  private static final int TILLS = 500;

  @Test
  void aTreeIsBuiltFromNothingAndARegionMovedByMouseAndByKeyboard() {
    Principals.Login owner = Chain.found(11, "Blomma", "blomma");
    try (Visit visit = Browser.at(Screen.DESK, owner, "/admin/tree/browse.xhtml")) {
      Page page = visit.page();
      visit.looksFine("tree-empty");
      page.locator("#first\\:name").fill("Blomma");
      visit.press("Create");
      assertThat(node(page, "Blomma")).isVisible();
      add(visit, "Norr", true);
      node(page, "Blomma").click();
      add(visit, "Söder", true);
      add(visit, "Lund Central", false);
      assertThat(page.locator("#nodeTitle")).containsText("Lund Central");
      visit.looksFine("tree");

      node(page, "Söder").click();
      assertThat(page.locator("#nodeTitle")).containsText("Söder");
      drag(page, node(page, "Söder"), node(page, "Norr"));
      assertThat(page.locator("#side")).containsText("Move Söder");
      assertThat(page.locator("#doMove\\:parent_input")).hasValue("Blomma / Norr");
      visit.looksFine("tree-move");
      page.locator("#doMove\\:move").click();
      assertThat(page.locator("#messages")).containsText("Söder is now below Blomma / Norr.");

      // back again, without the mouse
      page.locator("#do\\:beginMove").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#doMove\\:parent_input")).isFocused();
      page.keyboard().type("Blom");
      assertThat(page.locator(".ui-autocomplete-panel:visible")).containsText("Blomma");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("#messages")).containsText("Söder is now below Blomma.");

      node(page, "Norr").click();
      assertThat(page.locator("#nodeTitle")).containsText("Norr");
      page.locator("#do\\:retire").click();
      visit.press("Yes");
      assertThat(page.locator("#messages")).containsText("Norr is out of service.");
    }
  }

  @Test
  void fiveThousandNodesAndFiveHundredTillsComeInFromFilesWithMistakes() throws Exception {
    Principals.Login owner = Chain.found(12, "Kedjan", "kedjan");
    try (Visit visit = Browser.at(Screen.DESK, owner, "/admin/tree/import.xhtml")) {
      Page page = visit.page();
      visit.looksFine("tree-import");
      String tree = Chain.tree("Kedjan", 20, 249);
      send(page, tree + "Kedjan / Nowhere / Lost,SHOP\n");
      assertThat(page.locator("main")).containsText("One line is wrong");
      assertThat(page.locator("#f\\:faults")).containsText("Kedjan / Nowhere / Lost");
      visit.looksFine("tree-import-faults");
      Download faults = page.waitForDownload(() -> page.locator("#f\\:exportFaults").click());
      Assertions.assertThat(Files.readString(faults.path()))
          .contains("\"5003\",\"Path\",\"must hang below a node of the tree or of this file\"");
      page.locator("#f\\:doRest").click();
      visit.press("Yes");
      assertThat(page.locator("main")).containsText("What was done:");
      assertThat(page.locator("main")).containsText("5001 created");

      page.navigate("/admin/tree/browse.xhtml");
      assertThat(node(page, "Region 01")).isVisible();
      visit.takeSuggestion("#t\\:sought_input", "07-123");
      assertThat(page.locator("#nodeTitle")).containsText("Shop 07-123");
      assertThat(node(page, "Shop 07-123")).isVisible();
      visit.looksFine("tree-large");

      page.navigate("/admin/terminals/import.xhtml");
      StringBuilder tills = new StringBuilder("terminalId,externalId,name,shop,seqrId,password\n");
      for (int i = 1; i <= TILLS; i++) {
        tills.append(
            "kedjan-%1$d,till/%1$d,Kassa %1$d,Shop %2$02d-%3$03d,KEDJAN%1$d,secret-%1$d\n"
                .formatted(i, 1 + i % 20, 1 + i % 249));
      }
      tills.append("kedjan-x,x,Kassa X,No such shop,,secret\n");
      send(page, tills.toString());
      assertThat(page.locator("#f\\:faults")).containsText("No such shop");
      page.locator("#f\\:doRest").click();
      visit.press("Yes");
      page.waitForSelector(
          "text=What was done:", new Page.WaitForSelectorOptions().setTimeout(300_000));
      assertThat(page.locator("main")).containsText("500 created");
      Till.signedIn(House.base(), new Principals.Login("kedjan-250", "secret-250"));

      page.navigate("/admin/terminals/list.xhtml");
      assertThat(page.locator(".pager")).containsText("1–25 of 500");
      visit.looksFine("terminals-many");
      page.locator("#f\\:words").fill("till/49");
      page.locator("#f\\:narrow").click();
      assertThat(page.locator(".pager")).containsText("1–11 of 11");
      page.locator("#f\\:layout").selectOption("MEDIUM");
      Download pdf = page.waitForDownload(() -> page.locator("#f\\:print").click());
      Path file = Files.createTempFile("stickers", ".pdf");
      pdf.saveAs(file);
      Assertions.assertThat(PrintedStickers.scan(Files.readAllBytes(file), 3, 4, 11))
          .hasSize(11)
          .allMatch(text -> text.matches("HTTP://SEQR.SE/QKEDJAN49[0-9]?"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPageLooksFineOn(Screen screen) {
    try (Visit visit = Browser.visit(screen, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/tree/browse.xhtml");
      node(page, "Stockholm").click();
      assertThat(page.locator("#nodeTitle")).containsText("Stockholm");
      visit.looksFine("tree-demo");
      visit.open("/admin/terminals/list.xhtml").looksFine("terminals");
      visit.open("/admin/terminals/place.xhtml").looksFine("terminal-new");
      visit.open("/admin/terminals/edit.xhtml?terminal=0460000100001002").looksFine("terminal");
      visit.open("/admin/terminals/import.xhtml").looksFine("terminals-import");
      visit.open("/admin/why/ask.xhtml").looksFine("why-empty");
      visit.open("/admin/coalition/list.xhtml").looksFine("coalition");
      visit.open("/admin/works/list.xhtml").looksFine("works-demo");
    }
  }

  @Test
  void theSwedishPagesAreSwedish() {
    try (Visit visit = Browser.visit(Screen.DESK, "sv-SE")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/tree/browse.xhtml").looksFine("tree-sv");
      assertThat(page.locator("h1")).hasText("Butiksträd");
      visit.open("/admin/terminals/list.xhtml").looksFine("terminals-sv");
      assertThat(page.locator("h1")).hasText("Terminaler");
      visit.open("/admin/why/ask.xhtml").looksFine("why-sv");
      assertThat(page.locator("h1")).hasText("Varför användes inte kortet?");
      visit.open("/admin/works/list.xhtml").looksFine("works-sv");
      assertThat(page.locator("h1")).hasText("Importer och exporter");
      visit.open("/admin/coalition/list.xhtml").looksFine("coalition-sv");
      assertThat(page.locator("h1")).hasText("Delade program");
    }
  }

  @Test
  void whatAMarkWouldChangeIsShownBeforeItIsSaved() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/tree/browse.xhtml");
      node(page, "Online").click();
      assertThat(page.locator("#marksTitle")).hasText("Marks at Online");
      page.locator("#m\\:beginMark").click();
      page.locator("#mAdd\\:tokenId").selectOption("SOME_CARD");
      page.locator("#side")
          .getByText("Excluded", new Locator.GetByTextOptions().setExact(true))
          .click();
      page.locator("#mAdd\\:from").fill("2030-01-01T08:00");
      visit.press("Show what changes");
      assertThat(page.locator(".effect")).containsText("1 shop loses the program");
      assertThat(page.locator(".effect")).containsText("Public Test Shop / Online / Webshop");
      visit.looksFine("tree-effect");
      page.locator("#mAdd")
          .getByText("Included", new Locator.GetByTextOptions().setExact(true))
          .click();
      page.locator("#mAdd\\:save").click();
      assertThat(page.locator("#messages")).containsText("Nothing is saved yet");
      assertThat(page.locator(".effect")).containsText("nothing would be different");
      page.locator("#mAdd")
          .getByText("Excluded", new Locator.GetByTextOptions().setExact(true))
          .click();
      visit.press("Show what changes");
      assertThat(page.locator(".effect")).containsText("1 shop loses the program");
      page.locator("#mAdd\\:save").click();
      assertThat(page.locator("#messages")).containsText("The mark was saved.");
      page.locator("#side").getByText("End", new Locator.GetByTextOptions().setExact(true)).click();
      visit.press("Show what taking it back changes");
      assertThat(page.locator(".effect")).containsText("1 shop gets the program");
      visit.looksFine("tree-effect-back");
      page.locator("#mEnd\\:endNow").click();
      visit.press("Yes");
      assertThat(page.locator("#messages")).containsText("The mark was changed.");
    }
  }

  @Test
  void workIsFoundAgainAndCalledOff() throws Exception {
    Principals.Login owner = Chain.found(15, "Arbetet", "arbetet");
    MerchantSystem chain = new MerchantSystem(House.base(), owner);
    try (Visit visit = Browser.at(Screen.PHONE, owner, "/admin/works/list.xhtml")) {
      Page page = visit.page();
      assertThat(page.locator("main")).containsText("Nothing has been imported or exported");
      visit.looksFine("works-empty");
      chain.checked("/shop-node-imports", Chain.tree("Arbetet", 1, 2));
      visit.open("/admin/works/list.xhtml").looksFine("works");
      Locator row = page.locator("table.list tbody tr");
      assertThat(row).containsText("Chris Chain");
      assertThat(row).containsText("Waiting for your approval");
      page.locator("#f\\:state").selectOption("DONE");
      visit.press("Filter");
      assertThat(page.locator("main")).containsText("Nothing is in this state");
      page.locator("#f\\:state").selectOption("CHECKED");
      visit.press("Filter");
      Download file = page.waitForDownload(() -> page.locator("#f\\:export").click());
      Assertions.assertThat(Files.readString(file.path()))
          .contains("\"table.csv\",\"Chris Chain\"");
      page.getByText("Import of the shop hierarchy").click();
      page.locator("#f\\:cancel").click();
      assertThat(page.locator("main")).containsText("Canceled");
      page.getByText("Back").first().click();
      assertThat(page.locator("h1")).hasText("Imports and exports");
      assertThat(row).containsText("Canceled");
      page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
      visit.looksFine("works");
    }
  }

  @Test
  void aTillIsPutIntoServiceAndItsPasswordToldOnce() {
    try (Visit visit = Browser.visit(Screen.DESK, "en-GB")) {
      Page page = visit.asOwner().page();
      visit.open("/admin/terminals/place.xhtml");
      visit.takeSuggestion("#f\\:shop_input", "Drottning");
      page.locator("#f\\:name").fill("Kassa 9");
      page.locator("#f\\:externalId").fill("drottning/9");
      visit.press("Put into service");
      assertThat(page.locator("#messages")).containsText("Kassa 9 is in service.");
      String id = page.locator("#once-terminal").inputValue();
      String password = page.locator("#once-password").inputValue();
      Till.signedIn(House.base(), new Principals.Login(id, password));
      visit.looksFine("terminal-once");
      page.locator("#q\\:seqrId").fill("drott9");
      visit.press("Assign");
      assertThat(page.locator(".sticker")).containsText("DROTT9");
      // neither another deed nor a reload takes the password away or makes another
      assertThat(page.locator("#once-password")).hasValue(password);
      page.reload();
      assertThat(page.locator(".sticker")).containsText("DROTT9");
      assertThat(page.locator("#once-password")).hasValue(password);
      visit.press("I have saved it");
      assertThat(page.locator("#once-password")).hasCount(0);
      page.reload();
      assertThat(page.locator("#once-password")).hasCount(0);
      page.locator("#q\\:seqrId").fill("drott10");
      visit.press("Assign");
      assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("The sticker DROTT9");
      visit.looksFine("terminal-sticker-ask");
      visit.press("Yes");
      assertThat(page.locator(".sticker")).containsText("DROTT10");
      page.locator("#s\\:unregister").click();
      visit.press("Yes");
      assertThat(page.locator("#messages")).containsText("Kassa 9 is out of service.");
    }
  }

  @Test
  void aTillElsewhereInTheTreeOffersNothingToPress() {
    Rest owner = Rest.basic(House.base(), Principals.MERCHANT);
    String arlanda =
        owner
            .get("/api/merchant/v1/shop-nodes?name=Arlanda")
            .expect(200)
            .text("/shopNodes/0/reference");
    String link =
        owner
            .post(
                "/api/merchant/v1/users",
                "{\"userId\":\"arlanda.boss\",\"name\":\"Boss\",\"role\":\"SHOP_MANAGER\",\"subtree\":\"%s\"}"
                    .formatted(arlanda))
            .expect(201)
            .text("/linkToken");
    owner
        .post(
            "/api/merchant/v1/user-links",
            "{\"linkToken\":\"%s\",\"password\":\"four words by heart\"}".formatted(link))
        .expect(200);
    Principals.Login boss =
        new Principals.Login("public_test_shop/arlanda.boss", "four words by heart");
    try (Visit visit =
        Browser.at(Screen.DESK, boss, "/admin/terminals/edit.xhtml?terminal=0460000100001002")) {
      Page page = visit.page();
      assertThat(page.locator("main")).containsText("outside the part of the tree that is yours");
      assertThat(page.locator("#s\\:renew")).hasCount(0);
      assertThat(page.locator("#q\\:assign")).hasCount(0);
      assertThat(page.locator("#f\\:save")).hasCount(0);
      visit.looksFine("terminal-not-yours");
      visit.open("/admin/terminals/edit.xhtml?terminal=0460000100001003");
      assertThat(page.locator("#s\\:renew")).isVisible();
      assertThat(page.locator("#f\\:save")).isVisible();
    }
  }

  @Test
  void theSecondOfTwoWhoChangeTheSameIsTold() {
    Principals.Login owner = Chain.found(14, "Tvillingar", "tvillingar");
    try (Visit one = Browser.at(Screen.DESK, owner, "/admin/tree/browse.xhtml")) {
      one.page().locator("#first\\:name").fill("Tvillingar");
      one.press("Create");
      assertThat(one.page().locator("#nodeTitle")).containsText("Tvillingar");
      try (Visit other = Browser.at(Screen.DESK, owner, "/admin/tree/browse.xhtml")) {
        for (Visit each : new Visit[] {one, other}) {
          each.page().locator("#do\\:beginChange").click();
          assertThat(each.page().locator("#doChange\\:name")).hasValue("Tvillingar");
        }
        one.page().locator("#doChange\\:name").fill("Ett");
        one.press("Save");
        assertThat(one.page().locator("#messages")).containsText("Ett was saved.");
        other.page().locator("#doChange\\:name").fill("Två");
        other.press("Save");
        assertThat(other.page().locator("#messages")).containsText("Nothing is saved yet");
        assertThat(other.page().locator(".meanwhile")).containsText("Ett");
        assertThat(other.page().locator("#doChange\\:name")).hasValue("Två");
        other.press("Save");
        assertThat(other.page().locator("#messages")).containsText("Två was saved.");
      }
    }
  }

  private static void add(Visit visit, String name, boolean group) {
    Page page = visit.page();
    page.locator("#do\\:beginAdd").click();
    if (group) {
      page.locator("#doAdd").getByText("Region or group").click();
    }
    page.locator("#doAdd\\:name").fill(name);
    page.locator("#doAdd\\:add").click();
    assertThat(page.locator("#messages")).containsText(name + " was added.");
  }

  private static Locator node(Page page, String name) {
    return page.locator(".shops .branch-name:text-is(\"" + name + "\")");
  }

  private static void drag(Page page, Locator from, Locator onto) {
    BoundingBox start = from.boundingBox();
    BoundingBox end = onto.boundingBox();
    page.mouse().move(start.x + 5, start.y + start.height / 2);
    page.mouse().down();
    page.mouse().move(start.x + 15, start.y + start.height / 2 - 5);
    page.mouse()
        .move(end.x + end.width / 2, end.y + end.height / 2, new Mouse.MoveOptions().setSteps(12));
    page.mouse().up();
  }

  private static void send(Page page, String table) {
    page.locator("#f\\:file")
        .setInputFiles(new FilePayload("table.csv", "text/csv", table.getBytes(UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the file")).click();
  }
}
