package io.merchantloyalty.wallet.activation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsGatewayTest {

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final SmsGateway gateway = new SmsGateway();
  private HttpServer operator;

  @BeforeEach
  void start() throws IOException {
    operator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    operator.createContext(
        "/sms",
        exchange -> {
          received.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    operator.start();
    gateway.url =
        Optional.of(URI.create("http://127.0.0.1:" + operator.getAddress().getPort() + "/sms"));
    gateway.token = Optional.of("t0p");
    gateway.text = "\"{code}\" is your code";
  }

  @AfterEach
  void stop() {
    operator.stop(0);
  }

  @Test
  void aCodeIsPostedToTheGateway() throws InterruptedException {
    gateway.deliver("46700000004", "012345");
    String request = received.poll(10, TimeUnit.SECONDS);
    assertThat(request)
        .startsWith("POST Bearer t0p application/json {")
        .contains("\"to\":\"+46700000004\"")
        .contains("\"text\":\"\\\"012345\\\" is your code\"");
  }

  @Test
  void aGatewayThatIsDownIsNoFaultOfTheCaller() {
    operator.stop(0);
    gateway.deliver("46700000004", "012345");
    assertThat(received).isEmpty();
  }

  @Test
  void withoutAnAddressThereIsNone() {
    assertThat(gateway.isConfigured()).isTrue();
    gateway.url = Optional.empty();
    assertThat(gateway.isConfigured()).isFalse();
  }
}
