package io.merchantloyalty.csv;

/** What parts the cells of a file that is written: each spreadsheet's language has its own. */
public enum CsvSeparator {
  /** As RFC 4180 has it. */
  COMMA(','),
  /** Where the comma is the decimal sign, as in Swedish. */
  SEMICOLON(';');

  private final char sign;

  CsvSeparator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }
}
