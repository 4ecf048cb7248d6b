package io.merchantloyalty.csv;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
 * Reads a table as RFC 4180 has it, its cells parted by commas or semicolons, whichever its first
 * row uses. Rows come one by one; what an export put before a cell to keep a spreadsheet from
 * running it is taken off again.
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

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private int rows;

  private CsvFile(String text, CsvColumns known) throws IOException {
    parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(formatOf(text)).get();
    records = parser.iterator();
    columns = known.named(next().stream().map(String::strip).toList());
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
      @Override
      public boolean hasNext() {
        return more();
      }

      @Override
      public CsvRow next() {
        if (!more()) {
          throw new NoSuchElementException();
        }
        return row();
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

  private CsvRow row() {
    if (++rows > CsvLimits.ROWS_MAX) {
      throw CsvText.refused("must have at most " + CsvLimits.ROWS_MAX + " rows", Optional.empty());
    }
    CSVRecord record = next();
    int line = firstLine(record);
    if (record.size() > columns.size()) {
      throw CsvText.refused(
          "must have no more cells in a row than its first row has columns: " + columns.size(),
          Optional.of(record.size() + " in line " + line));
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < record.size(); i++) {
      String cell = FormulaSafe.opened(record.get(i)).strip();
      if (!Characters.fit(cell, CsvLimits.CELL_CHARS_MAX)) {
        throw CsvText.refused(
            "must have at most " + CsvLimits.CELL_CHARS_MAX + " characters in a cell",
            Optional.of(Characters.count(cell) + " in line " + line));
      }
      if (!cell.isEmpty()) {
        cells.put(columns.get(i), cell);
      }
    }
    return new CsvRow(line, cells);
  }

  /** The parser has just read the record to its end, so it stands in the record's last line. */
  private int firstLine(CSVRecord record) {
    long within =
        Stream.of(record.values()).flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return Math.toIntExact(parser.getCurrentLineNumber() - within);
  }

  private boolean more() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw broken(e);
    }
  }

  private CSVRecord next() {
    try {
      return records.next();
    } catch (UncheckedIOException e) {
      throw broken(e);
    }
  }

  private DomainException broken(UncheckedIOException e) {
    if (e.getCause() instanceof CSVException) {
      return CsvText.refused(
          "must close every quotation mark, and double those within a cell",
          Optional.of("line " + parser.getCurrentLineNumber()));
    }
    throw e;
  }

  private static CSVFormat formatOf(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(first.contains(";") ? ';' : ',')
        .setIgnoreEmptyLines(true)
        .get();
  }
}
