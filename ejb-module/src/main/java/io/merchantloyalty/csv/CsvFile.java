package io.merchantloyalty.csv;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table as RFC 4180 has it, laid out as {@link CsvLayout} finds. Rows come one by one. What
 * spreadsheets do to a table is understood where it can be: empty rows and empty cells beyond the
 * header are passed over, and what an export put before a cell ({@link SpreadsheetSafe}) is taken
 * off again. A cell that a spreadsheet has spoiled is one of the row's {@link CsvRow#faults}.
 *
 * <pre>{@code
 * try (CsvFile file = CsvFile.open(CsvText.of(upload), COLUMNS)) {
 *   for (CsvRow row : file) { … }
 * }
 * }</pre>
 *
 * Whatever is wrong with the file as such is a {@link DomainException} (REJECTED_BUSINESS_LOGIC,
 * field {@code file}) with the line; it may come in the middle of the rows.
 */
public final class CsvFile implements Iterable<CsvRow>, AutoCloseable {

  private final CsvLayout layout;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private int rows;

  private CsvFile(String text, CsvColumns known) throws IOException {
    layout = CsvLayout.of(text);
    parser =
        CSVParser.builder()
            .setReader(new StringReader(text.substring(Math.min(layout.begin(), text.length()))))
            .setFormat(
                CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(layout.separator())
                    .setIgnoreEmptyLines(true)
                    .get())
            .get();
    records = parser.iterator();
    CSVRecord header =
        filled().orElseThrow(() -> CsvText.refused("must not be empty", Optional.empty()));
    columns = known.named(header.stream().map(String::strip).toList(), firstLine(header));
  }

  /** {@code text}: as {@link CsvText#of} reads it. Refuses a header that is not {@code known}. */
  public static CsvFile open(String text, CsvColumns known) {
    try {
      return new CsvFile(text, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many rows a text has beside its header; refuses as reading it would. */
  public static int rowsOf(String text, CsvColumns known) {
    int rows = 0;
    try (CsvFile file = open(text, known)) {
      for (Iterator<CsvRow> all = file.iterator(); all.hasNext(); all.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** The rows after the header, once. */
  @Override
  public Iterator<CsvRow> iterator() {
    return new Iterator<>() {
      private Optional<CsvRow> ahead = filled().map(CsvFile.this::row);

      @Override
      public boolean hasNext() {
        return ahead.isPresent();
      }

      @Override
      public CsvRow next() {
        CsvRow row = ahead.orElseThrow(NoSuchElementException::new);
        ahead = filled().map(CsvFile.this::row);
        return row;
      }
    };
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvRow row(CSVRecord record) {
    if (++rows > CsvLimits.ROWS_MAX) {
      throw CsvText.refused("must have at most " + CsvLimits.ROWS_MAX + " rows", Optional.empty());
    }
    Map<String, String> cells = new HashMap<>();
    List<CsvFault> faults = new ArrayList<>();
    for (int i = 0; i < record.size(); i++) {
      String column = i < columns.size() ? columns.get(i) : "";
      String written = record.get(i).strip();
      String cell = SpreadsheetSafe.opened(written).strip();
      Optional<CsvFault> fault = cell.isEmpty() ? Optional.empty() : fault(column, written, cell);
      fault.ifPresent(faults::add);
      if (fault.isEmpty() && !cell.isEmpty()) {
        cells.put(column, cell);
      }
    }
    return new CsvRow(firstLine(record), cells, faults);
  }

  private static Optional<CsvFault> fault(String column, String written, String cell) {
    if (column.isEmpty()) {
      return Optional.of(
          new CsvFault(
              CsvFault.BEYOND,
              "BEYOND",
              "must be empty: the first row names no column for it",
              Optional.of(cell)));
    }
    if (!Characters.fit(cell, CsvLimits.CELL_CHARS_MAX)) {
      return Optional.of(
          new CsvFault(
              column,
              "TOO_LONG",
              "must have at most " + CsvLimits.CELL_CHARS_MAX + " characters",
              Optional.of(Characters.count(cell) + " characters")));
    }
    return SpreadsheetSafe.isShortened(written)
        ? Optional.of(
            new CsvFault(
                column,
                "SPREADSHEET_NUMBER",
                "must be written out: a spreadsheet has shortened it. A text that is meant so begins"
                    + " with an apostrophe",
                Optional.of(cell)))
        : Optional.empty();
  }

  /** The parser has just read the record to its end, so it stands in the record's last line. */
  private int firstLine(CSVRecord record) {
    long within =
        Stream.of(record.values()).flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return Math.toIntExact(layout.linesBefore() + parser.getCurrentLineNumber() - within);
  }

  /** The next record that has anything in it. */
  private Optional<CSVRecord> filled() {
    try {
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (!record.stream().allMatch(String::isBlank)) {
          return Optional.of(record);
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw broken(e);
    }
  }

  private DomainException broken(UncheckedIOException e) {
    if (e.getCause() instanceof CSVException) {
      return CsvText.refused(
          "must close every quotation mark, and double those within a cell",
          Optional.of("line " + (layout.linesBefore() + parser.getCurrentLineNumber())));
    }
    throw e;
  }
}
