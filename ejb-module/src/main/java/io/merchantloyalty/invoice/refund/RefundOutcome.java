package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.RefundOrder;

/** How the first step of a refund ended; a refusal is thrown. */
public sealed interface RefundOutcome {

  /** The reference of the refund; a key of the call is bound to it. */
  String ersReference();

  /** The shopper has the money. */
  record Given(RefundView view) implements RefundOutcome {
    @Override
    public String ersReference() {
      return view.ersReference();
    }
  }

  /** It is decided and stored; an outside bank is to be asked now. */
  record Asked(long refundId, String ersReference, RefundOrder order) implements RefundOutcome {}

  /** The same call was made before, and that was what it made. */
  record Before(String ersReference) implements RefundOutcome {}
}
