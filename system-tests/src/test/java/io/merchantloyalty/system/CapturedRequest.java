package io.merchantloyalty.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A request of the original Java client library, as it was captured. Sent by the JDK's HTTP client,
 * which is what that library stands on: it makes the same {@code Upgrade: h2c} head and the same
 * bytes of body.
 */
record CapturedRequest(String path, String body) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_2)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** {@code name}: below the test resources' {@code wire}, without ending. */
  static CapturedRequest read(String name) {
    try (InputStream file = CapturedRequest.class.getResourceAsStream("/wire/" + name + ".http")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      int end = text.indexOf("\n\n") >= 0 ? text.indexOf("\n\n") + 2 : text.indexOf("\r\n\r\n") + 4;
      return new CapturedRequest(text.substring(0, end).split(" ")[1], text.substring(end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the one thing that no capture can know: the reference that this server gave. */
  CapturedRequest about(String reference) {
    return replacing("1402562843463", reference);
  }

  CapturedRequest replacing(String captured, String now) {
    if (!body.contains(captured)) {
      throw new IllegalArgumentException(captured + " is not in " + body);
    }
    return new CapturedRequest(path, body.replace(captured, now));
  }

  SoapAnswer send(URI base) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Accept", "*/*")
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("SOAPAction", "\"\"")
            .header("User-Agent", "Apache-CXF/3.6.4")
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new SoapAnswer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
