package io.merchantloyalty.terminal.sticker;

/**
 * What is printed on one.
 *
 * @param qrText what the code says
 * @param terminalName below it, in bold
 * @param shopName below that
 * @param seqrId the last line, for those who type it
 */
public record Sticker(String qrText, String terminalName, String shopName, String seqrId) {}
