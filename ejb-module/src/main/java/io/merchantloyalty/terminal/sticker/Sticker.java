package io.merchantloyalty.terminal.sticker;

/**
 * What is printed on one.
 *
 * @param qrText what the code says
 * @param terminalName below it, in bold
 * @param shopName below that
 * @param seqrId the last line, for those who type it
 */
public record Sticker(String qrText, String terminalName, String shopName, String seqrId) {

  /** What stands above the code, unless somebody wants it in other words. */
  public static final String HEADLINE = "Scan to pay";

  /** Of a headline. */
  public static final int HEADLINE_CHARS_MAX = 40;
}
