package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons that get no answer, and buttons that are pressed twice. */
class ButtonsIT {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "sv-SE"})
  void aButtonThatGetsNoAnswerIsNotSilent(String language) {
    String said =
        language.startsWith("en") ? "No answer came from the service." : "Inget svar kom från";
    String userId = BreakableHouse.accepted("VIEWER");
    try (Visit visit = BreakableHouse.visit(language)) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/users/edit.xhtml?user=" + userId);
      page.locator("#f\\:name").fill("Another Name");
      page.route("**/users/edit.xhtml*", route -> route.abort());
      page.locator("#f\\:save").click();
      assertThat(BreakableHouse.messages(visit)).containsText(said);
      assertThat(page.locator("#f\\:name")).hasValue("Another Name");
      visit.looksFine("no-answer-" + language);
      page.unroute("**/users/edit.xhtml*");
      page.route(
          "**/users/edit.xhtml*",
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setStatus(502)
                      .setBody("a proxy says so")));
      page.locator("#f\\:save").click();
      assertThat(BreakableHouse.messages(visit)).containsText(said);
      page.unroute("**/users/edit.xhtml*");
      page.locator("#f\\:save").click();
      assertThat(BreakableHouse.messages(visit)).not().containsText(said);
      assertThat(page.locator("#f\\:name")).hasValue("Another Name");
      // the browser reports the request that was cut off to developers
      visit.forgiveComplaints();
    }
  }

  @Test
  void aDoubleClickIsOnePress() {
    String name = "Pressed twice " + COUNTER.incrementAndGet();
    List<String> sent = new CopyOnWriteArrayList<>();
    try (Visit visit = BreakableHouse.visit("en-GB")) {
      Page page = visit.asOwner().page();
      page.navigate("/admin/keys/create.xhtml");
      page.locator("#f\\:name").fill(name);
      page.getByLabel("Read the shop tree").check();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              sent.add(request.url());
            }
          });
      page.locator("#f\\:save").dblclick();
      assertThat(page.locator("#once-secret")).isVisible();
      page.navigate("/admin/keys/list.xhtml");
      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(name))).hasCount(1);
      assertThat(sent).hasSize(1);
    }
  }
}
