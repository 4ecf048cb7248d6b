package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Which characters the bytes of a file are. Two codings say themselves which they are: UTF-8, and
 * UTF-16 with a byte order mark (a spreadsheet's "Unicode text"). Any other is named and refused:
 * reading it would be a guess, and a name with wrong letters is worse than a refusal.
 */
final class CsvCoding {

  private static final String RULE = "must be UTF-8 text: save it as \"CSV UTF-8\"";

  private CsvCoding() {}

  /** The text, without byte order mark. */
  static String read(byte[] file) {
    if (begins(file, 0xFF, 0xFE, 0, 0) || begins(file, 0, 0, 0xFE, 0xFF)) {
      throw CsvText.refused(RULE, Optional.of("UTF-32"));
    }
    if (begins(file, 0xFF, 0xFE)) {
      return decoded(file, 2, UTF_16LE);
    }
    if (begins(file, 0xFE, 0xFF)) {
      return decoded(file, 2, UTF_16BE);
    }
    return decoded(file, begins(file, 0xEF, 0xBB, 0xBF) ? 3 : 0, UTF_8);
  }

  private static String decoded(byte[] file, int from, Charset coding) {
    CharBuffer chars = CharBuffer.allocate(file.length);
    ByteBuffer bytes = ByteBuffer.wrap(file, from, file.length - from);
    CoderResult result =
        coding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, chars, true);
    chars.flip();
    String text = chars.toString();
    if (result.isError() || text.indexOf('\0') >= 0) {
      throw CsvText.refused(
          RULE, Optional.of(document(file).orElseGet(() -> other(file, bytes.position()))));
    }
    return text;
  }

  /** What is no text at all, but is sent in the belief that it was. */
  private static Optional<String> document(byte[] file) {
    if (begins(file, 'P', 'K', 3, 4)) {
      return Optional.of("a workbook such as .xlsx or .ods");
    }
    if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of("a workbook such as .xls");
    }
    return begins(file, '%', 'P', 'D', 'F') ? Optional.of("a PDF") : Optional.empty();
  }

  /** UTF-16 of plain letters is valid UTF-8, too: with a zero beside each letter. */
  private static String other(byte[] file, int until) {
    int line = 1;
    for (int i = 0; i < until; i++) {
      if (file[i] == 0) {
        return "UTF-16 without a byte order mark";
      }
      line += file[i] == '\n' ? 1 : 0;
    }
    return "Windows-1252 or another coding in line " + line;
  }

  private static boolean begins(byte[] file, int... signs) {
    if (file.length < signs.length) {
      return false;
    }
    for (int i = 0; i < signs.length; i++) {
      if ((file[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }
}
