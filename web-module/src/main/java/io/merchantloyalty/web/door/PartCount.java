package io.merchantloyalty.web.door;

import java.nio.charset.StandardCharsets;

/**
 * Counts the parts of a multipart body while it comes, by its boundary: before anything of it is
 * parsed, for each part costs a hundred times what it weighs. What looks like a boundary inside a
 * part counts, too; the readers behind would end the part there.
 */
final class PartCount {

  private final byte[] boundary;
  private final int[] fallback;
  private int matched;
  private int found;

  /** {@code boundary}: as the content type names it. */
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

  /** How many there are for certain: the last boundary may be the end of the form. */
  int parts() {
    return Math.max(0, found - 1);
  }

  /** Knuth, Morris, Pratt: where to go on after a mismatch, so that no byte is looked at twice. */
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
