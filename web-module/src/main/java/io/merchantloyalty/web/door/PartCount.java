package io.merchantloyalty.web.door;

import java.nio.charset.StandardCharsets;

/**
 * Counts the parts of a multipart body by their boundary while the body arrives and before any of
 * it is parsed, because parsing a part costs a hundred times its size. A boundary-like text inside
 * a part counts, too; the parsers behind would end the part there.
 */
final class PartCount {

  private final byte[] boundary;
  private final int[] fallback;
  private int matched;
  private int found;

  /** {@code boundary}: as in the content type. */
  PartCount(String boundary) {
    this.boundary = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.fallback = fallback(this.boundary);
  }

  void read(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      while (matched > 0 && bytes[i] != boundary[matched]) {
        matched = fallback[matched - 1];
      }
      if (bytes[i] == boundary[matched]) {
        matched++;
      }
      if (matched == boundary.length) {
        found++;
        matched = fallback[matched - 1];
      }
    }
  }

  /** How many parts there are for certain: the last boundary may be the end of the form. */
  int parts() {
    return Math.max(0, found - 1);
  }

  /**
   * Knuth, Morris, Pratt: where to continue after a mismatch, so that no byte is looked at twice.
   */
  private static int[] fallback(byte[] pattern) {
    int[] fallback = new int[pattern.length];
    int length = 0;
    for (int i = 1; i < pattern.length; i++) {
      while (length > 0 && pattern[i] != pattern[length]) {
        length = fallback[length - 1];
      }
      if (pattern[i] == pattern[length]) {
        length++;
      }
      fallback[i] = length;
    }
    return fallback;
  }
}
