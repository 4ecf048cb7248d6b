package io.merchantloyalty.invoice;

/** What can happen to an invoice; each state decides on each of these in {@link StatusTable}. */
public enum InvoiceEvent {
  /** The register sent it: the birth, which no state decides on. */
  SENT,
  /** The register changes rows, total, texts or tokens. */
  UPDATE,
  /** A refused update brought a card that is worth asking the shopper about. */
  KEEP_LATE_CARD,
  /** The register confirms a pending bill, with or without a change. */
  ACKNOWLEDGE,
  /** A shopper scans, and the bill may be shown at once. */
  SCAN_SHOWN,
  /** A shopper scans, and the register is asked first. */
  SCAN_HELD,
  /** The payer leaves. */
  DECLINE,
  /** The payer's PIN was right and the account provider is asked. */
  START_PAYMENT,
  /** The account provider said no. */
  REFUSE_PAYMENT,
  /** The money was taken. */
  TAKE_PAYMENT,
  /** The money was reserved. */
  TAKE_RESERVATION,
  /** Nobody can find out whether the money was taken. */
  GIVE_UP_PAYMENT,
  /** The register takes what was reserved. */
  COMMIT_RESERVATION,
  /** The register was told PAID. */
  COLLECT,
  /** Money went back to the shopper, all of it or a part. */
  REFUND,
  /** The register cancels. */
  CANCEL,
  /** A new bill on the same till takes this one's place. */
  REPLACE,
  /** Nobody paid in time. */
  EXPIRE,
  /** Nobody collected in time: the money goes back. */
  REVERSE,
  /** The reservation was not committed in time. */
  LAPSE
}
