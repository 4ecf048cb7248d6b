package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");
  private static final Instant LAST = Instant.parse("2266-05-30T23:59:59Z");

  @Test
  void anInvoiceReferenceIsFifteenDigitsThatAClientMayReadAsANumber() {
    for (Instant at : List.of(Instant.parse("2020-01-01T00:00:00Z"), NOW, LAST)) {
      String reference = References.ofInvoice(at);
      assertThat(reference).matches("[1-9]\\d{14}");
      assertThat(new BigDecimal(Double.parseDouble(reference)).toPlainString())
          .isEqualTo(reference);
    }
  }

  @Test
  void invoiceReferencesOfLaterDaysAreLarger() {
    assertThat(References.ofInvoice(NOW)).isNotEqualTo(References.ofInvoice(NOW));
    assertThat(References.ofInvoice(NOW))
        .isLessThan(References.ofInvoice(NOW.plus(Duration.ofDays(1))));
  }

  @Test
  void anErsReferenceIsTheMomentAndEightDigits() {
    assertThat(References.ofPayment(NOW)).matches("20261123101530123\\d{8}");
  }
}
