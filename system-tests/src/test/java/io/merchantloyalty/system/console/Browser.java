package io.merchantloyalty.system.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Timings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium, started once for all tests; each visit has cookies of its own. */
public final class Browser {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Servers under test share two cores with much else. */
  private static final double PATIENCE_MILLIS = 60_000;

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private Browser() {}

  /** A fresh browser window at the house's console. {@code language}: what it asks pages for. */
  public static Visit visit(Screen screen, String language) {
    return visit(House.base().toString(), screen, language);
  }

  static Visit visit(String base, Screen screen, String language) {
    long startedNanos = System.nanoTime();
    BrowserContext context =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setLocale(language)
                    .setTimezoneId("Europe/Stockholm")
                    .setAcceptDownloads(true)
                    // what moves would be photographed on its way
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(screen.width(), screen.height()));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Visit visit = new Visit(context);
    Timings.windowOpened(startedNanos);
    return visit;
  }

  /** A new window of a user who has signed in at the house, opened at this page. */
  static Visit at(Screen screen, Principals.Login user, String path) {
    Visit visit = visit(screen, "en-GB");
    visit.signIn(user.name(), user.secret());
    visit.page().waitForURL("**/admin/index.xhtml");
    visit.open(path);
    return visit;
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(FLAGS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return chromium;
  }

  private static Path installed() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium is installed"));
  }
}
