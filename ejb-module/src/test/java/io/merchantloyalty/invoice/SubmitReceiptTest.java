package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receipt of an old client is refused for its bytes alone (spec 03, Requests). */
class SubmitReceiptTest {

  private static final byte[] CONTENT = {1};

  @ParameterizedTest
  @CsvSource({
    "text/html, text/html",
    "text/plain; charset=utf-8, text/plain; charset=utf-8",
    "'text/html; charset=\"utf-8\"', text/html",
    "html, application/octet-stream",
    "'text/<html>', application/octet-stream",
    ", application/octet-stream",
  })
  void aMediaTypeIsReadAsFarAsItCanBe(String sent, String kept) {
    SubmitReceipt receipt =
        SubmitReceipt.tidied("1", Optional.ofNullable(sent), Optional.empty(), CONTENT);
    receipt.check();
    assertThat(receipt.mediaType()).isEqualTo(kept);
    assertThat(receipt.tidied().orElseThrow()).hasSize(kept.equals(sent) ? 0 : 1);
  }

  @Test
  void aLongTypeIsCutAndNoted() {
    SubmitReceipt receipt =
        SubmitReceipt.tidied(
            "1", Optional.of("text/plain"), Optional.of("t".repeat(5_000)), CONTENT);
    receipt.check();
    assertThat(receipt.receiptType().orElseThrow()).hasSize(4_000);
    assertThat(receipt.tidied().orElseThrow())
        .containsExactly("receiptType cut to 4000 characters");
  }

  @Test
  void aReceiptThatIsTooLargeIsRefused() {
    SubmitReceipt receipt =
        SubmitReceipt.tidied("1", Optional.empty(), Optional.empty(), new byte[600_000]);
    assertThatThrownBy(receipt::check).hasMessageContaining("262144");
  }
}
