package io.merchantloyalty.invoice.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastPaymentStatusTest {

  @ParameterizedTest
  @CsvSource({
    "STARTED, true,  AUTHORISING, RUNNING",
    "REFUSED, false, SHOWN,       REFUSED",
    "REFUSED, false, COLLECTED,   REFUSED",
    "TAKEN,   true,  RESERVED,    RESERVED",
    "TAKEN,   true,  PAID,        PAID",
    "TAKEN,   true,  COLLECTED,   PAID",
    "TAKEN,   false, CANCELED,    REVERSED",
    "TAKEN,   true,  CANCELED,    REVERSED"
  })
  void theShopperSeesWhatBecameOfTheMoney(
      String payment, boolean stands, String invoice, PastPaymentStatus status) {
    assertThat(PastPayments.status(payment, stands, invoice)).isEqualTo(status);
  }
}
