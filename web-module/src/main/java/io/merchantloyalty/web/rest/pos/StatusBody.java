package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.EndReason;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.InvoiceStatusView;
import java.util.Optional;

/**
 * How a bill stands.
 *
 * @param endReason why it was canceled or failed
 * @param version the number to wait with: {@code ?version=…&wait=…}
 * @param token the one loyalty card that the register should know of
 * @param receipt there when PAID; this answer collects the payment
 * @param pollAfterMillis when the next poll is useful; absent when nothing will change any more,
 *     and after a wait, which can be followed by the next at once
 */
public record StatusBody(
    String reference,
    InvoiceStatus status,
    Optional<EndReason> endReason,
    int version,
    int revision,
    Optional<CustomerTokenBody> token,
    Optional<RegisterReceiptBody> receipt,
    Optional<Integer> pollAfterMillis) {

  static StatusBody of(InvoiceStatusView view) {
    return of(view, Optional.empty());
  }

  /** For a register that asks again and again rather than waits. */
  static StatusBody forPoll(InvoiceStatusView view) {
    return of(view, nextPoll(view.status()));
  }

  private static StatusBody of(InvoiceStatusView view, Optional<Integer> pollAfterMillis) {
    return new StatusBody(
        view.reference(),
        view.status(),
        view.endReason(),
        view.tag().version(),
        view.tag().revision(),
        view.token().map(CustomerTokenBody::of),
        view.receipt().map(RegisterReceiptBody::of),
        pollAfterMillis);
  }

  /** A shopper stands waiting while the bill is pending; a reservation lasts long. */
  private static Optional<Integer> nextPoll(InvoiceStatus status) {
    return switch (status) {
      case PENDING_ISSUER_ACKNOWLEDGE -> Optional.of(500);
      case ISSUED -> Optional.of(1000);
      case RESERVED -> Optional.of(5000);
      case PAID, CANCELED, FAILED -> Optional.empty();
    };
  }
}
