package io.merchantloyalty.system.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.system.Principals.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A session of the console without a browser, so that it can send what no page offers. */
final class ConsoleClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  ConsoleClient(URI base) {
    this.base = base;
  }

  static ConsoleClient signedIn(Login login) {
    return new ConsoleClient(SweptServer.base()).signIn(login);
  }

  /** In this browser, whoever was signed in there before. */
  ConsoleClient signIn(Login login) {
    ConsolePage door = get("/admin/sign-in.xhtml");
    Map<String, String> fields = new LinkedHashMap<>(door.fields());
    fields.put("f:userName", login.name());
    fields.put("f:password", login.secret());
    fields.put("f:enter", "f:enter");
    ConsolePage answer = post("/admin/sign-in.xhtml", fields);
    if (answer.status() != 302 || !answer.location().endsWith("/admin/index.xhtml")) {
      throw new AssertionError(login.name() + " did not get in: " + answer);
    }
    return this;
  }

  void signOut() {
    Map<String, String> fields = new LinkedHashMap<>(get("/admin/index.xhtml").fields());
    fields.put("signOut:go", "signOut:go");
    ConsolePage answer = post("/admin/index.xhtml", fields);
    if (answer.status() != 302 || !answer.location().endsWith("?out=true")) {
      throw new AssertionError("did not get out: " + answer);
    }
  }

  ConsolePage get(String path) {
    return send(path, request(path).GET());
  }

  ConsolePage post(String path, Map<String, String> fields) {
    return send(
        path,
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
  }

  private ConsolePage send(String path, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      String location = answer.headers().firstValue("Location").orElse("");
      return new ConsolePage(path, answer.statusCode(), location, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
