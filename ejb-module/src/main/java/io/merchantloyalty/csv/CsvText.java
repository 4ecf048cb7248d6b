package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * The characters of an uploaded file. Only UTF-8 is read, with or without a byte order mark: any
 * other coding would be a guess, and a name with wrong letters is worse than a refusal.
 */
public final class CsvText {

  static final String FIELD = "file";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  /**
   * The text of the file, without byte order mark.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is empty, larger than {@link
   *     CsvLimits#BYTES_MAX}, or not UTF-8, with the line where that shows
   */
  public static String of(byte[] file) {
    if (file.length > CsvLimits.BYTES_MAX) {
      throw refused(
          "must have at most " + CsvLimits.BYTES_MAX + " bytes",
          Optional.of(file.length + " bytes"));
    }
    CharBuffer chars = CharBuffer.allocate(file.length);
    ByteBuffer bytes = ByteBuffer.wrap(file);
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, chars, true);
    if (result.isError() || holdsZero(file)) {
      throw refused(
          "must be UTF-8 text: save it as \"CSV UTF-8\"",
          Optional.of("another coding in line " + line(file, bytes.position())));
    }
    chars.flip();
    String text = chars.toString();
    text = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
    if (text.isBlank()) {
      throw refused("must not be empty", Optional.empty());
    }
    return text;
  }

  /** UTF-16 of plain letters is valid UTF-8, too: with a zero beside each letter. */
  private static boolean holdsZero(byte[] file) {
    for (byte b : file) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static int line(byte[] file, int until) {
    int line = 1;
    for (int i = 0; i < until; i++) {
      line += file[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  static DomainException refused(String rule, Optional<String> value) {
    return DomainException.violated(
        ResultCode.REJECTED_BUSINESS_LOGIC, new Violation(FIELD, rule, value));
  }
}
