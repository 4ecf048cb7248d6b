package io.merchantloyalty.system.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.merchantloyalty.system.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an honest server look like one that answers before it commits: some calls are answered with
 * success and never passed on, as if the crash had come in between. The harness must find out.
 */
final class LyingProxy implements AutoCloseable {

  private static final Pattern LIED_ABOUT =
      Pattern.compile(
          "/api/[^/]+/v1/(?:invoices|payments)/(\\d+)/(cancellation|decline|payment|refunds)");

  /** Headers that belong to one hop, or that the client sets by itself. */
  private static final Set<String> OWN =
      Set.of(
          "connection",
          "content-length",
          "host",
          "upgrade",
          "http2-settings",
          "transfer-encoding",
          ":status");

  private final URI server;
  private final HttpServer proxy;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> lies = ConcurrentHashMap.newKeySet();

  LyingProxy(URI server) throws IOException {
    this.server = server;
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.setExecutor(threads);
    proxy.createContext("/", this::handle);
    proxy.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
  }

  /** About which bills or payments it lied, and of what: {@code "<reference> <operation>"}. */
  Set<String> lies() {
    return Set.copyOf(lies);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Matcher lie = LIED_ABOUT.matcher(exchange.getRequestURI().getPath());
      // every second bill, so that payments that are told of truly are among the rest
      if (lie.matches() && (lie.group(1).hashCode() & 1) == 0) {
        lies.add(lie.group(1) + " " + lie.group(2));
        lie(exchange, lie.group(1), lie.group(2));
      } else {
        pass(exchange, body);
      }
    }
  }

  private static void lie(HttpExchange exchange, String reference, String operation)
      throws IOException {
    exchange.getResponseHeaders().set(Contract.MADE_UP, "yes");
    if (operation.equals("decline")) {
      exchange.sendResponseHeaders(204, -1);
      return;
    }
    byte[] answer =
        "{\"status\":\"CANCELED\",\"reference\":\"%1$s\",\"ersReference\":\"LIE%1$s\"}"
            .formatted(reference)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(operation.equals("refunds") ? 201 : 200, answer.length);
    exchange.getResponseBody().write(answer);
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().forEach((name, values) -> copy(name, values, request::header));
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException serverIsGone) {
      return; // closing the exchange without an answer breaks the client's connection, too
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    answer
        .headers()
        .map()
        .forEach((name, values) -> copy(name, values, exchange.getResponseHeaders()::add));
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    if (answer.body().length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static void copy(String name, List<String> values, BiConsumer<String, String> to) {
    if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
      values.forEach(value -> to.accept(name, value));
    }
  }

  @Override
  public void close() {
    proxy.stop(0);
    threads.shutdownNow();
  }
}
