package io.merchantloyalty.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Places;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a browser is told about the console's pages besides their content. */
class PageHeadersIT {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Path PAGES =
      Places.checkout().resolve("admin-jsf/src/main/resources/META-INF/resources");

  @Test
  void overTlsTheBrowserIsToldToStayThereAndKeepsTheCookieToIt() {
    HttpHeaders head = door(BreakableHouse.base(), "https");
    assertThat(head.firstValue("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(cookie(head)).contains("; Secure", "; HttpOnly", "; SameSite=lax", "; Path=/admin");
    HttpResponse<String> root = get(BreakableHouse.base(), "/admin/", "https");
    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(root.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).doesNotStartWith("http:"));
  }

  @Test
  void withoutTlsNeitherIsSaidNorWhenSomebodyElseThanOurProxySaysSo() {
    // only whoever runs the server knows whether there is a proxy
    for (HttpHeaders head :
        List.of(door(BreakableHouse.base(), "http"), door(House.base(), "https"))) {
      assertThat(head.firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(cookie(head)).contains("; HttpOnly", "; SameSite=lax").doesNotContain("Secure");
    }
  }

  private static HttpHeaders door(URI base, String scheme) {
    // the only page that begins a session before anybody has signed in
    return get(base, "/admin/invitation.xhtml?token=nobodys", scheme).headers();
  }

  private static String cookie(HttpHeaders head) {
    return head.allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("CONSOLE="))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> get(URI base, String path, String scheme) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(base.resolve(path)).header("X-Forwarded-Proto", scheme).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Many pages, opened without their subject, show an error page. These count, too. */
  @Test
  void noPageRunsScriptsThatAreNotItsOwnOrIsShownInAFrame() throws IOException {
    Pattern nonce = Pattern.compile("script-src 'self' 'nonce-([A-Za-z0-9+/=_-]{16,})'");
    Pattern inline = Pattern.compile("<[a-z]+\\b[^>]* on[a-z]+=|javascript:");
    TreeSet<Integer> statuses = new TreeSet<>();
    try (Visit visit = BreakableHouse.visit("en-GB")) {
      visit.asOwner();
      List<String> pages = new ArrayList<>(pages());
      pages.add("/admin/nothing.xhtml");
      for (String page : pages) {
        var answer = visit.context().request().get(page);
        statuses.add(answer.status());
        Map<String, String> head = answer.headers();
        assertThat(head)
            .as(page)
            .containsEntry("x-frame-options", "DENY")
            .containsEntry("x-content-type-options", "nosniff")
            .containsKey("x-correlation-id")
            .doesNotContainKey("strict-transport-security");
        String policy = head.get("content-security-policy");
        assertThat(policy).as(page).contains("default-src 'self'", "frame-ancestors 'none'");
        var found = nonce.matcher(policy);
        assertThat(found.find()).as(page + ": " + policy).isTrue();
        assertThat(policy.substring(policy.indexOf("script-src"))).doesNotContain("unsafe");
        String html = answer.text();
        assertThat(inline.matcher(html).results().map(m -> m.group())).as(page).isEmpty();
        assertThat(
                Pattern.compile("<script\\b[^>]*>")
                    .matcher(html)
                    .results()
                    .map(m -> m.group())
                    .filter(script -> !script.contains("nonce=\"" + found.group(1) + "\"")))
            .as("scripts of " + page + " without its nonce")
            .isEmpty();
      }
    }
    assertThat(statuses).contains(200, 404);
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES.resolve("admin"))) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .map(file -> "/" + PAGES.relativize(file))
              .toList();
      assertThat(pages).hasSizeGreaterThan(20);
      return pages;
    }
  }
}
