package io.merchantloyalty.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** A table that is written as a whole, by {@link CsvOut}. */
public final class CsvTable {

  /** So many rows take some milliseconds: whoever called the file off does not wait for more. */
  static final int STEP_ROWS = 500;

  private CsvTable() {}

  /**
   * The file.
   *
   * @param cells of a row, as {@link CsvOut#row} takes them
   * @param written hears how many rows there are so far: every {@link #STEP_ROWS}, and in the end
   */
  public static <T> byte[] of(
      CsvSeparator separator,
      List<String> columns,
      List<T> rows,
      Function<T, Object[]> cells,
      LongConsumer written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOut out = new CsvOut(bytes, separator, columns)) {
      for (int from = 0; from < rows.size(); from += STEP_ROWS) {
        int to = Math.min(from + STEP_ROWS, rows.size());
        for (T row : rows.subList(from, to)) {
          out.row(cells.apply(row));
        }
        written.accept(to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
