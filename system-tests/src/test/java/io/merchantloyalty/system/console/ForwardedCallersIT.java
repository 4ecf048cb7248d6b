package io.merchantloyalty.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Rest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Behind a trusted proxy, a call comes from the caller of the proxy. What that caller wrote in the
 * header before does not count.
 */
class ForwardedCallersIT {

  private static final String VIEWER = "public_test_shop/9901";

  private final URI base = BreakableHouse.base();

  @Test
  void whoGuessesThroughTheProxyStopsHimselfAndNobodyElse() {
    for (int i = 0; i < 5; i++) {
      assertThat(from("198.51.100.7", "guess" + i).status()).isEqualTo(401);
    }
    assertThat(from("198.51.100.7", "1234").status()).isEqualTo(429);
    // the caller's own claim about itself does not help it
    assertThat(from("203.0.113.5, 198.51.100.7", "1234").status()).isEqualTo(429);
    assertThat(from("203.0.113.5", "1234").status()).isEqualTo(200);
  }

  @Test
  void whoAsksAndGuessesForAnothersNumberDelaysNobody() {
    String number = "46877000001";
    for (int i = 0; i < 3; i++) {
      assertThat(askFrom("198.51.100.8", number).status()).isEqualTo(202);
    }
    assertThat(askFrom("198.51.100.8", number).status()).isEqualTo(429);
    for (int i = 0; i < 5; i++) {
      assertThat(signUpFrom("198.51.100.8", number, "00000" + i).status()).isEqualTo(401);
    }
    assertThat(signUpFrom("198.51.100.8", number, "000005").status()).isEqualTo(429);
    String code = askFrom("203.0.113.8", number).expect(202).text("/demoCode");
    assertThat(signUpFrom("203.0.113.8", number, code).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"pay.example, 401", "127.0.0.1, 401", "evil.example, 421", "a<b, 4.."})
  void aNameThatIsNotThisServersIsNotAnswered(String host, String status) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      String request =
          "GET /api/merchant/v1/shop-nodes HTTP/1.1\r\nHost: "
              + host
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer.split(" ", 3)[1]).matches(status);
      assertThat(answer).doesNotContain("evil.example");
    }
  }

  private Rest.Answer askFrom(String address, String number) {
    return wallet(address, "/activation-codes", "{\"msisdn\":\"" + number + "\"}");
  }

  private Rest.Answer signUpFrom(String address, String number, String code) {
    return wallet(
        address,
        "/wallets",
        "{\"msisdn\":\"%s\",\"activationCode\":\"%s\",\"pin\":\"4719\"}".formatted(number, code));
  }

  private Rest.Answer wallet(String address, String path, String body) {
    return Rest.anonymous(base)
        .send("POST", "/api/wallet/v1" + path, body, Map.of("X-Forwarded-For", address));
  }

  private Rest.Answer from(String forwardedFor, String password) {
    byte[] pair = (VIEWER + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Rest.anonymous(base)
        .send(
            "GET",
            "/api/merchant/v1/shop-nodes",
            null,
            Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair),
                "X-Forwarded-For",
                forwardedFor));
  }
}
