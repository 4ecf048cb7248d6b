package io.merchantloyalty.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import io.merchantloyalty.system.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a browser window. Whatever the browser complains of (a script that failed, something
 * that the content policy kept from running) fails the test when the visit ends.
 */
public final class Visit implements AutoCloseable {

  private static final int TYPED_MAX = 4;
  private static final double SUGGESTED_MILLIS_MAX = 15_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onResponse(this::noteFormSentAsAWhole);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
  }

  /**
   * No page is the answer to a form that was sent as a whole: reload and "back" would send it
   * again. Files and ways elsewhere may be.
   */
  private void noteFormSentAsAWhole(Response answer) {
    Request request = answer.request();
    if (request.isNavigationRequest()
        && request.method().equals("POST")
        && answer.status() == 200
        && !answer.headers().containsKey("content-disposition")) {
      complaints.add("a reload would send this form again: " + request.url());
    }
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  public Visit open(String path) {
    page.navigate(path);
    return this;
  }

  /** Signs in on the page that asks for it, with the password alone. */
  public Visit signIn(String userName, String password) {
    open("/admin/sign-in.xhtml");
    page.locator("#f\\:userName").fill(userName);
    page.locator("#f\\:password").fill(password);
    page.locator("#f\\:enter").click();
    return this;
  }

  /** The demo's owner of Public Test Shop. */
  public Visit asOwner() {
    signIn("public_test_shop/9900", "1234");
    page.waitForURL("**/admin/index.xhtml");
    return this;
  }

  public void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /**
   * Types into a field that suggests values, and takes the first suggestion. A field whose script
   * has not run yet suggests nothing. In that case the text is typed once more, as a person would
   * do.
   */
  public void takeSuggestion(String field, String typed) {
    page.waitForLoadState();
    Locator first = page.locator(".ui-autocomplete-panel:visible li").first();
    for (int i = 1; i < TYPED_MAX; i++) {
      if (i > 1) {
        page.locator(field).fill("");
      }
      page.locator(field).pressSequentially(typed);
      try {
        first.waitFor(new Locator.WaitForOptions().setTimeout(SUGGESTED_MILLIS_MAX));
        break;
      } catch (TimeoutError e) {
        System.out.println("nothing was suggested for " + typed + " in " + field);
      }
    }
    first.click();
  }

  /**
   * The page as it is now: photographed whole, without serious findings of axe, nothing wider than
   * the window. {@code name}: of the picture.
   */
  public Visit looksFine(String name) {
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Places.screenshots().resolve(name + "-" + width() + ".png"))
            .setFullPage(true));
    assertThat(Axe.serious(page)).as("what axe finds on " + name).isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing on " + name + " is wider than the window")
        .isLessThanOrEqualTo(width());
    return this;
  }

  private int width() {
    return page.viewportSize().width;
  }

  /** For tests that make the browser complain on purpose. */
  public void forgiveComplaints() {
    complaints.clear();
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
