package io.merchantloyalty.invoice;

/** What a REST register has seen of an invoice; its text {@code version.revision} is the ETag. */
public record InvoiceTag(int version, int revision) {

  @Override
  public String toString() {
    return version + "." + revision;
  }
}
