package io.merchantloyalty.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of an uploaded table.
 *
 * @param line where it begins in the file, counted from 1, the header's line included
 * @param cells by the name of their column as the importer calls it, stripped; empty ones and wrong
 *     ones are left out
 * @param faults what is wrong with cells as such
 */
public record CsvRow(int line, Map<String, String> cells, List<CsvFault> faults) {

  public CsvRow {
    cells = Map.copyOf(cells);
    faults = List.copyOf(faults);
  }

  /** The cell of that column; empty when the file leaves it empty or has no such column. */
  public Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** Whether the cell of that column is not there because it is wrong. */
  public boolean isWrong(String column) {
    return faults.stream().anyMatch(fault -> fault.column().equals(column));
  }

  /** Cells may be secrets or card numbers. */
  @Override
  public String toString() {
    return "CsvRow[line=" + line + "]";
  }
}
