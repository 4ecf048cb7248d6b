package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A bill that expires together with many others changes in the same way as a bill that expires
 * alone.
 */
class ExpiringBillTest {

  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "PENDING", "SHOWN"})
  void theStepIsTheOneThatTheVerbTakes(InvoiceState state) {
    Invoice invoice = in(state);
    ExpiringBill bill =
        new ExpiringBill(
            invoice.id(),
            invoice.tag().version(),
            invoice.tag().revision(),
            (Integer) Copies.get(invoice, "timelineLength"));
    invoice.takeSteps();
    invoice.expire(NOW);
    assertThat(List.of(bill.step(state, NOW))).isEqualTo(invoice.takeSteps());
    assertThat(invoice.state()).isEqualTo(InvoiceState.CANCELED);
    assertThat(invoice.endReason()).contains(EndReason.EXPIRED);
    assertThat(invoice.tag()).isEqualTo(new InvoiceTag(bill.version() + 1, bill.revision() + 1));
  }

  @Test
  void aPaidBillHasNoSuchStep() {
    ExpiringBill bill = new ExpiringBill(1, 0, 0, 1);
    assertThatThrownBy(() -> bill.step(InvoiceState.PAID, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Invoice in(InvoiceState state) {
    AcknowledgmentMode mode =
        state == InvoiceState.PENDING
            ? AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT
            : AcknowledgmentMode.NO_ACKNOWLEDGMENT;
    Invoice invoice = ModelCards.issue(1, mode, CollectionMode.AT_ONCE, NOW);
    if (state != InvoiceState.OPEN) {
      invoice.scan(TillWorld.A, Optional.empty(), Optional.empty(), NOW);
    }
    assertThat(invoice.state()).isEqualTo(state);
    return invoice;
  }
}
