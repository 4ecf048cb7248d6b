package io.merchantloyalty.web.rest.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.web.rest.problem.RequestRefused;
import io.merchantloyalty.work.WorkFile;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileAnswerTest {

  @Test
  void aSmallFileIsTheAnswer() {
    WorkFile file = new WorkFile("shops.csv", FileAnswer.CSV, "x".getBytes(UTF_8));
    Response answer = FileAnswer.atOnce(Optional.of(file), "merchant/v1/shop-node-exports");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Content-Disposition")).contains("\"shops.csv\"");
  }

  @Test
  void aLargeOneIsRefusedWithTheLimitAndTheWayToIt() {
    RequestRefused refused =
        catchThrowableOfType(
            RequestRefused.class,
            () -> FileAnswer.atOnce(Optional.empty(), "merchant/v1/shop-node-exports"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused)
        .hasMessageContaining("more than 250 rows")
        .hasMessageContaining("POST /api/merchant/v1/shop-node-exports");
  }
}
