package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReferencesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");

  @Test
  void anInvoiceReferenceIsEighteenDigitsInOrderOfTime() {
    String earlier = References.ofInvoice(NOW);
    String later = References.ofInvoice(NOW.plusSeconds(60));
    assertThat(earlier).matches("\\d{18}");
    assertThat(earlier.substring(0, 8)).isLessThan(later.substring(0, 8));
    assertThat(References.ofInvoice(NOW)).isNotEqualTo(earlier);
  }

  @Test
  void anErsReferenceIsTheMomentAndEightDigits() {
    assertThat(References.ofPayment(NOW)).matches("20261123101530123\\d{8}");
  }
}
