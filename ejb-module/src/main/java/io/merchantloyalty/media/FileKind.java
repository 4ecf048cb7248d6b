package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.merchantloyalty.media.PictureFile.Unfit;
import java.util.Locale;
import java.util.Map;

/** What a file is that is no PNG and no JPEG, for the one who sent it; and files within files. */
final class FileKind {

  private static final int LOOKED_AT = 512;

  /** Another file that begins in the notes of a picture makes it two files in one. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "%PDF-", "a PDF",
          "PK\u0003\u0004", "a ZIP",
          "PK\u0005\u0006", "a ZIP",
          "<script", "a web page",
          "<?php", "a program");

  private FileKind() {}

  /** In words. */
  static String of(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    if (bytes.length == 0) {
      return "empty";
    }
    if (start.startsWith("GIF8")) {
      return "a GIF";
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      boolean animated = start.startsWith("VP8X", 12) && (bytes[20] & 2) != 0;
      return animated ? "an animated WebP" : "a WebP";
    }
    if (start.startsWith("BM")) {
      return "a BMP";
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return "a TIFF";
    }
    if (start.startsWith("ftyp", 4)) {
      return "a HEIC, AVIF or video";
    }
    if (start.startsWith("%PDF-")) {
      return "a PDF";
    }
    if (start.startsWith("PK")) {
      return "a ZIP";
    }
    return start.toLowerCase(Locale.ROOT).contains("<svg") ? "an SVG" : "something else";
  }

  /** Refuses a part of the notes of a picture that is (also) another file. */
  static void checkNoneIn(byte[] bytes, int from, int length) throws Unfit {
    for (Map.Entry<String, String> foreign : FOREIGN.entrySet()) {
      if (holds(bytes, from, length, foreign.getKey().getBytes(US_ASCII))) {
        throw new Unfit(
            "must be a picture and nothing else; this one is also " + foreign.getValue());
      }
    }
  }

  private static boolean holds(byte[] bytes, int from, int length, byte[] wanted) {
    for (int i = from; i <= from + length - wanted.length; i++) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
