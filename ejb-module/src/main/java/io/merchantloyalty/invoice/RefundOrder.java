package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.Refund;

/** An order to pay money back, and the bank that it is for. */
public record RefundOrder(String provider, Refund refund) {}
