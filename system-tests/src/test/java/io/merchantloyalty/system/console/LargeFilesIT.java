package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.merchantloyalty.system.Chain;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.MerchantSystem;
import io.merchantloyalty.system.Principals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a chain of 5,001 nodes and 500 tills takes out of the console: a large file is made outside
 * of the request, on a page that shows how far it is; a small one is there at once.
 */
class LargeFilesIT {

  private static final int CHAIN = 16;
  private static final int TILLS = 500;
  private static final String TREE = Chain.tree("Stora", 20, 249);

  private static Principals.Login owner;

  @BeforeAll
  static void found() {
    owner = Chain.found(CHAIN, "Stora", "stora");
    MerchantSystem stora = new MerchantSystem(House.base(), owner);
    stora.done(stora.checked("/shop-node-imports", TREE).text("/reference"), false);
    Chain.tills(CHAIN, TILLS, "stora");
  }

  @Test
  void aLargeTreeIsExportedOnAPageThatShowsHowFarItIsAndReadBack() throws IOException {
    try (Visit visit = open("/admin/tree/browse.xhtml")) {
      Page page = visit.page();
      page.locator("#out\\:export").click();
      page.waitForURL("**/works/show.xhtml**");
      assertThat(page.locator("h1")).hasText("Export of the shop hierarchy");
      String file = new String(downloaded(visit, "shops.csv"), UTF_8);
      Assertions.assertThat(pathsAndKinds(file))
          .containsExactlyInAnyOrderElementsOf(TREE.lines().skip(1).toList());
      visit.looksFine("works-export-done");
      page.getByText("Back").first().click();
      assertThat(page.locator("h1")).hasText("Shop hierarchy");
      visit.open("/admin/works/list.xhtml");
      assertThat(row(page, "Export of the shop hierarchy")).containsText("5,001 of 5,001");
    }
  }

  @Test
  void aLongListOfTillsIsExportedAsWorkAndAShortOneIsThereAtOnce() throws IOException {
    try (Visit visit = open("/admin/terminals/list.xhtml")) {
      Page page = visit.page();
      assertThat(page.locator(".pager")).containsText("1–25 of 500");
      page.locator("#f\\:export").click();
      page.waitForURL("**/works/show.xhtml**");
      String file = new String(downloaded(visit, "terminals.csv"), UTF_8);
      Assertions.assertThat(file.lines()).hasSize(1 + TILLS);
      Assertions.assertThat(file).contains("Stora / Region 01 / Shop 01-001");

      visit.open("/admin/terminals/list.xhtml");
      page.locator("#f\\:words").fill("stora 49");
      page.locator("#f\\:narrow").click();
      assertThat(page.locator(".pager")).containsText("1–11 of 11");
      Download small = page.waitForDownload(() -> page.locator("#f\\:export").click());
      Assertions.assertThat(small.suggestedFilename()).isEqualTo("terminals.csv");
      List<String> lines = new String(bytes(small), UTF_8).lines().toList();
      Assertions.assertThat(lines).hasSize(1 + 11);
      Assertions.assertThat(file.lines()).containsAll(lines);
      Download stickers = page.waitForDownload(() -> page.locator("#f\\:print").click());
      Assertions.assertThat(stickers.suggestedFilename()).isEqualTo("stickers.pdf");
    }
  }

  @Test
  void fiveHundredStickersAreDrawnAsWorkAndEachIsScannedBack() throws Exception {
    try (Visit visit = open("/admin/terminals/list.xhtml")) {
      Page page = visit.page();
      page.locator("#f\\:layout").selectOption("SMALL");
      page.locator("#f\\:print").click();
      page.waitForURL("**/works/show.xhtml**");
      assertThat(page.locator("h1")).hasText("Stickers to be printed");
      byte[] pdf = downloaded(visit, "stickers.pdf");
      Assertions.assertThat(PrintedStickers.scan(pdf, 4, 6, TILLS))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, TILLS)
                  .mapToObj(i -> "HTTP://SEQR.SE/QSTORA" + CHAIN + "X" + i)
                  .toList());
      visit.open("/admin/works/list.xhtml");
      assertThat(row(page, "Stickers to be printed")).containsText("500 of 500");
    }
  }

  /** What the work has made, when it is done. */
  private static byte[] downloaded(Visit visit, String name) throws IOException {
    Page page = visit.page();
    Locator button = page.locator("#f\\:download");
    button.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    Download download = page.waitForDownload(button::click);
    Assertions.assertThat(download.suggestedFilename()).isEqualTo(name);
    return bytes(download);
  }

  private static byte[] bytes(Download download) throws IOException {
    Path file = Files.createTempFile("large", ".file");
    download.saveAs(file);
    return Files.readAllBytes(file);
  }

  private static List<String> pathsAndKinds(String file) {
    return file.lines()
        .skip(1)
        .map(line -> line.substring(1).split("\"[,;]\"", -1))
        .map(cells -> cells[0] + "," + cells[1])
        .toList();
  }

  private static Locator row(Page page, String kind) {
    return page.locator("table.list tbody tr", new Page.LocatorOptions().setHasText(kind)).first();
  }

  private static Visit open(String path) {
    Visit visit = Browser.visit(Screen.DESK, "en-GB");
    visit.signIn(owner.name(), owner.secret());
    visit.page().waitForURL("**/admin/index.xhtml");
    return visit.open(path);
  }
}
