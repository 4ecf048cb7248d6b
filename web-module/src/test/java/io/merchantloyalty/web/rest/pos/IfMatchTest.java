package io.merchantloyalty.web.rest.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @Test
  void oneTagIsRead() {
    assertThat(IfMatch.read(" \"2.5\" ")).isEqualTo(new InvoiceTag(2, 5));
  }

  @Test
  void missingIs428() {
    assertThatThrownBy(() -> IfMatch.read(null))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.status()).isEqualTo(428));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "2.5",
        "W/\"2.5\"",
        "\"2\"",
        "\"2.5",
        "\"a.b\"",
        "\"2.5\", \"2.6\"",
        "\"-1.0\"",
        "\"99999999999.0\""
      })
  void anythingElseIs400(String header) {
    assertThatThrownBy(() -> IfMatch.read(header))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.status()).isEqualTo(400));
  }
}
