package io.merchantloyalty.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** JSON over HTTP for one principal. Every answer is held against the {@link Contract}. */
public final class Rest {

  public static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private final URI base;
  private final String authorization;

  private Rest(URI base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  public static Rest anonymous(URI base) {
    return new Rest(base, "");
  }

  public static Rest basic(URI base, Principals.Login login) {
    byte[] pair = (login.name() + ":" + login.secret()).getBytes(StandardCharsets.UTF_8);
    return new Rest(base, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  public static Rest bearer(URI base, String token) {
    return new Rest(base, "Bearer " + token);
  }

  /** An answer with its body as JSON; null when there was none. */
  public record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {

    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
      }
      return this;
    }

    public String text(String pointer) {
      return body.at(pointer).asText();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  public CompletableFuture<Answer> getLater(String path) {
    return CLIENT
        .sendAsync(request(path).GET().build(), BodyHandlers.ofByteArray())
        .thenApply(Rest::answer);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json, Map.of());
  }

  public Answer put(String path, String json, Map<String, String> headers) {
    return send("PUT", path, json, headers);
  }

  public Answer send(String method, String path, String json, Map<String, String> headers) {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    if (json == null) {
      return send(request.method(method, BodyPublishers.noBody()).build());
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build());
  }

  Answer sendBytes(String method, String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return send(request.method(method, BodyPublishers.ofByteArray(body)).build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static Answer send(HttpRequest request) {
    try {
      return answer(CLIENT.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    Contract.check(response);
    boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
    try {
      return new Answer(
          response.statusCode(), json ? JSON.readTree(response.body()) : null, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
