package io.merchantloyalty.csv;

import java.util.Map;
import java.util.Optional;

/**
 * A row of an uploaded table.
 *
 * @param line where it begins in the file, counted from 1, the header's line included
 * @param cells by the name of their column as the importer calls it, stripped; empty ones are left
 *     out
 */
public record CsvRow(int line, Map<String, String> cells) {

  public CsvRow {
    cells = Map.copyOf(cells);
  }

  /** The cell of that column; empty when the file leaves it empty or has no such column. */
  public Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** Cells may be secrets or card numbers. */
  @Override
  public String toString() {
    return "CsvRow[line=" + line + "]";
  }
}
