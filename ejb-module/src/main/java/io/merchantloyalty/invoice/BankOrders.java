package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.Authorise;
import io.merchantloyalty.ledger.Capture;
import io.merchantloyalty.ledger.Refund;
import io.merchantloyalty.ledger.Release;
import io.merchantloyalty.shared.Money;

/**
 * What a bank is asked for one payment. Each order has the same key in every try, so that none
 * moves money twice.
 *
 * @param account as the provider names it
 */
record BankOrders(
    long paymentId,
    String ersReference,
    String provider,
    String account,
    Money amount,
    long merchantId) {

  private String key() {
    return "payment:" + ersReference;
  }

  private String captureKey() {
    return key() + ":capture";
  }

  Authorise authorise() {
    return new Authorise(key(), account, amount, merchantId);
  }

  Capture capture() {
    return new Capture(captureKey(), key(), account, amount, merchantId);
  }

  /** All of it goes back. */
  Refund reversal() {
    return new Refund(key() + ":reversal", key(), account, amount, merchantId);
  }

  Release release() {
    return new Release(key() + ":release", key(), account);
  }
}
