package io.merchantloyalty.invoice;

/**
 * A shopper's payment of the bill as seen at {@code revision}, from one of the shopper's own
 * accounts.
 */
public record PayInvoice(String reference, String accountReference, String pin, int revision) {

  @Override
  public String toString() {
    return "PayInvoice[reference=" + reference + ", revision=" + revision + "]";
  }
}
