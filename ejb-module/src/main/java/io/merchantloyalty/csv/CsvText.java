package io.merchantloyalty.csv;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.util.Optional;

/**
 * The characters of an uploaded file: what {@link CsvCoding} reads, its lines ended by {@code \n}.
 */
public final class CsvText {

  static final String FIELD = "file";

  private CsvText() {}

  /**
   * The text of the file, without byte order mark.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is empty, larger than {@link
   *     CsvLimits#BYTES_MAX}, or in another coding, which is named with the line where it shows
   */
  public static String of(byte[] file) {
    if (file.length > CsvLimits.BYTES_MAX) {
      throw refused(
          "must have at most " + CsvLimits.BYTES_MAX + " bytes",
          Optional.of(file.length + " bytes"));
    }
    String text = CsvCoding.read(file).replace("\r\n", "\n").replace('\r', '\n');
    if (text.isBlank()) {
      throw refused("must not be empty", Optional.empty());
    }
    return text;
  }

  static DomainException refused(String rule, Optional<String> value) {
    return DomainException.violated(
        ResultCode.REJECTED_BUSINESS_LOGIC, new Violation(FIELD, rule, value));
  }
}
