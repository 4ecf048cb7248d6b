package io.merchantloyalty.web.rest.pos;

/** How long the texts of a bill may be: as wide as their columns (db, V5). */
final class Lengths {

  static final int TITLE = 255;
  static final int CLIENT_INVOICE_ID = 100;
  static final int CASHIER_ID = 100;
  static final int FOOTER = 1000;
  static final int URL = 1000;
  static final int ROW_DESCRIPTION = 500;
  static final int UNIT = 30;
  static final int EAN = 50;
  static final int SKU = 100;
  static final int TOKEN_ID = 64;
  static final int CARD_NUMBER = 64;
  static final int TOKEN_DESCRIPTION = 255;

  /** A bill of more rows is no bill. */
  static final int ROWS = 1000;

  static final int TOKENS = 20;

  private Lengths() {}
}
