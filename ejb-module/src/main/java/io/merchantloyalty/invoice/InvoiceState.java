package io.merchantloyalty.invoice;

/**
 * Where an invoice is, finer than what registers see: whether a shopper looks at it, whether an
 * account provider is being asked, whether its register knows that it is paid.
 */
enum InvoiceState {
  /** Sent, and nobody has scanned it. */
  OPEN(InvoiceStatus.ISSUED),
  /** Scanned; the register is asked before the shopper sees the amount. */
  PENDING(InvoiceStatus.PENDING_ISSUER_ACKNOWLEDGE),
  /** The shopper sees the amount. */
  SHOWN(InvoiceStatus.ISSUED),
  /** The account provider is asked for the money. */
  AUTHORISING(InvoiceStatus.ISSUED),
  /**
   * Replaced by a newer bill while the account provider was asked: whatever it says, the money goes
   * back.
   */
  WITHDRAWN(InvoiceStatus.ISSUED),
  RESERVED(InvoiceStatus.RESERVED),
  /** Paid, and the register has not been told. */
  PAID(InvoiceStatus.PAID),
  /** Paid, and the register knows. */
  COLLECTED(InvoiceStatus.PAID),
  CANCELED(InvoiceStatus.CANCELED),
  FAILED(InvoiceStatus.FAILED);

  private final InvoiceStatus status;

  InvoiceState(InvoiceStatus status) {
    this.status = status;
  }

  /** What registers see. */
  InvoiceStatus status() {
    return status;
  }

  /** Whether the payer may see rows and total. */
  boolean showsAmount() {
    return this != OPEN && this != PENDING;
  }

  /** Whether a scan of the till's sticker leads to it. */
  boolean isOpenBill() {
    return this == OPEN || this == PENDING || this == SHOWN || this == AUTHORISING;
  }

  /** Whether nothing more can be done to it by register or shopper but to read it. */
  boolean isOver() {
    return this == PAID || this == COLLECTED || this == CANCELED || this == FAILED;
  }

  boolean isPaid() {
    return status == InvoiceStatus.PAID;
  }
}
