package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes a table as it goes: UTF-8 with byte order mark (spreadsheets take it for something else
 * without), every cell quoted, none that a spreadsheet would run as a formula, and an apostrophe
 * before each text that it would take for a number or a date ({@link SpreadsheetSafe}). {@link
 * CsvFile} reads what this writes.
 */
public final class CsvOut implements Closeable {

  /** Media type of what is written. */
  public static final String MEDIA_TYPE = "text/csv";

  private final CSVPrinter printer;

  /** Begins the file with its header. {@code out} is closed with this. */
  public CsvOut(OutputStream out, CsvSeparator separator, List<String> columns) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write('\uFEFF');
    printer =
        new CSVPrinter(
            writer,
            CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.sign())
                .setQuoteMode(QuoteMode.ALL)
                .get());
    printer.printRecord(columns);
  }

  /** One row; null and an empty Optional are empty cells, and a Number is one to a spreadsheet. */
  public void row(Object... cells) throws IOException {
    printer.printRecord(Arrays.stream(cells).map(CsvOut::text).toList());
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static String text(Object cell) {
    Object value = cell instanceof Optional<?> some ? some.orElse(null) : cell;
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Number
        ? value.toString()
        : SpreadsheetSafe.guarded(Objects.toString(value, ""));
  }
}
