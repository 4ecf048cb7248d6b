package io.merchantloyalty.ledger;

/** What an account of the Test Bank is for. */
enum AccountKind {
  /** A shopper's: keeps its balance, never below zero. */
  SHOPPER,
  /** A merchant's: what shoppers have paid, less what was refunded. */
  MERCHANT,
  /** One a currency, owner 0: what is authorised and neither captured nor released. */
  HELD,
  /**
   * One a currency, owner 0: where the Test Bank's money comes from; its balance is what is out.
   */
  ISSUE;

  static final long NO_OWNER = 0;
}
