package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.merchantloyalty.system.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, whole, so that a sweep can change any part of it. Every answer is held against
 * the {@link Contract}.
 *
 * @param target path and query, encoded
 * @param body empty array: none
 */
record Call(String method, String target, Map<String, String> headers, byte[] body) {

  static final ObjectMapper JSON = new ObjectMapper();
  static final String JSON_TYPE = "application/json";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** What came back, and after how long. */
  record Reply(
      int status,
      String contentType,
      Optional<String> etag,
      Optional<String> link,
      String text,
      long millis) {

    boolean isGood() {
      return status / 100 == 2;
    }

    /**
     * Done, or refused for nothing but its size: after some sweeps the demo's merchant has more
     * nodes and tills than a file may have that is made at once.
     */
    boolean isGranted() {
      return isGood() || (status == 409 && text.contains(" rows is long work"));
    }

    /** Missing when the body is no JSON. */
    JsonNode json() {
      try {
        return contentType.contains("json")
            ? JSON.readTree(text)
            : JSON.getNodeFactory().missingNode();
      } catch (IOException e) {
        throw new UncheckedIOException(text, e);
      }
    }

    Reply expectGood() {
      if (!isGood()) {
        throw new IllegalStateException("refused: " + this);
      }
      return this;
    }

    @Override
    public String toString() {
      return status + " " + text.substring(0, Math.min(text.length(), 600));
    }
  }

  static Call of(String method, String target) {
    return new Call(method, target, Map.of(), new byte[0]);
  }

  static Call post(String target, String json) {
    return of("POST", target).json(json);
  }

  Call json(String text) {
    return with("Content-Type", JSON_TYPE).body(text.getBytes(StandardCharsets.UTF_8));
  }

  Call json(JsonNode value) {
    return json(value.toString());
  }

  Call body(byte[] bytes) {
    return new Call(method, target, headers, bytes);
  }

  Call to(String otherTarget) {
    return new Call(method, otherTarget, headers, body);
  }

  Call as(Caller caller) {
    return caller.authorization().map(value -> with("Authorization", value)).orElse(this);
  }

  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, target, more, body);
  }

  Call without(String header) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(header);
    return new Call(method, target, fewer, body);
  }

  Reply send() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SweptServer.base() + target))
            .timeout(TIMEOUT)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      Contract.check(response);
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("ETag"),
          response.headers().firstValue("Link"),
          new String(response.body(), StandardCharsets.UTF_8),
          Duration.ofNanos(System.nanoTime() - start).toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(this + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    String shown = new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
    return method + " " + target.substring(0, Math.min(target.length(), 300)) + " " + shown;
  }
}
