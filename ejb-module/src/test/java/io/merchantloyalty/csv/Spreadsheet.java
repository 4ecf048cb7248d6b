package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Opens a file as spreadsheets do, and saves it again: numbers as they are shown, dates as dates,
 * rows padded to one width, empty rows below. Knows nothing of how the product keeps cells safe.
 */
public final class Spreadsheet {

  private Spreadsheet() {}

  /** Saved as CSV of a language whose decimal sign is the comma. */
  public static byte[] savedAsCsv(byte[] file, CsvSeparator separator) {
    return ("\uFEFF" + saved(file, separator, ";", "\r\n")).getBytes(UTF_8);
  }

  /** Saved as "Unicode text". */
  public static byte[] savedAsUnicodeText(byte[] file, CsvSeparator separator) {
    return ("\uFEFF" + saved(file, separator, "\t", "\n")).getBytes(UTF_16LE);
  }

  private static String saved(
      byte[] file, CsvSeparator separator, String newSeparator, String lineEnd) {
    String text = new String(file, UTF_8).replaceFirst("^\uFEFF", "");
    StringBuilder saved = new StringBuilder();
    int width = 0;
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator.sign())
            .get()
            .parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        width = Math.max(width, record.size() + 2);
        List<String> cells = new ArrayList<>();
        record.forEach(cell -> cells.add(quoted(shown(cell), newSeparator)));
        while (cells.size() < width) {
          cells.add("");
        }
        saved.append(String.join(newSeparator, cells)).append(lineEnd);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return saved.append((newSeparator.repeat(width - 1) + lineEnd).repeat(2)).toString();
  }

  /** What a cell of the general format shows. */
  static String shown(String cell) {
    String text = cell.strip();
    if (text.matches("[+-]?[0-9]+")) {
      return whole(new BigDecimal(text));
    }
    if (text.matches("[0-9]+[eE][+-]?[0-9]{1,2}")) {
      return scientific(new BigDecimal(text));
    }
    if (text.matches("[0-9]+[.,][0-9]+")) {
      return new BigDecimal(text.replace(',', '.'))
          .stripTrailingZeros()
          .toPlainString()
          .replace('.', ',');
    }
    if (text.matches("[0-9]{1,2}[/-][0-9]{1,2}|[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return "02-jan";
    }
    if (text.matches("(?i)(jan|mar) ?[0-9]+|[0-9]+ ?maj")) {
      return "01-mar";
    }
    if (text.matches("(?i)true|sant")) {
      return "SANT";
    }
    return text.matches("(?i)false|falskt") ? "FALSKT" : cell;
  }

  private static String whole(BigDecimal number) {
    return number.precision() > 11 ? scientific(number) : number.toPlainString();
  }

  private static String scientific(BigDecimal number) {
    BigDecimal shown = number.round(new MathContext(6));
    int exponent = shown.precision() - shown.scale() - 1;
    String mantissa = shown.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return mantissa.replace('.', ',') + "E+" + (exponent < 10 ? "0" : "") + exponent;
  }

  private static String quoted(String cell, String separator) {
    return cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
