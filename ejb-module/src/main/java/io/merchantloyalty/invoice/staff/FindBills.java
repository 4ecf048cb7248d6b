package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.invoice.Leniency;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import java.time.Instant;
import java.util.Optional;

/**
 * Which bills are wanted: those that a text names, or the newest.
 *
 * @param reference a bill's reference, a payment's ersReference, what a bill's QR code says, or the
 *     beginning of the register's own clientInvoiceId in any letter case; at most {@link
 *     #REFERENCE_CHARS_MAX} characters
 * @param terminal terminal id; empty: of all
 * @param until the newest that were issued before; empty: of all
 */
public record FindBills(
    Optional<String> reference, Optional<String> terminal, Optional<Instant> until) {

  /** As long as a clientInvoiceId is kept. */
  public static final int REFERENCE_CHARS_MAX = Leniency.TEXT_CHARS_MAX;

  void check() {
    new Violations()
        .checkTextIfAny("reference", reference.orElse(null), REFERENCE_CHARS_MAX)
        .refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
