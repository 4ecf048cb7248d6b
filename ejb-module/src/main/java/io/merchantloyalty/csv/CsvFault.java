package io.merchantloyalty.csv;

import java.util.Optional;

/**
 * What is wrong with a cell as such, whatever it is to mean.
 *
 * @param column its column as the importer calls it; {@link #BEYOND} for one that has none
 * @param code a word for the rule
 * @param value what the cell has, or its measure; it may be a secret
 */
public record CsvFault(String column, String code, String rule, Optional<String> value) {

  /** Stands for the columns that the first row does not name. */
  public static final String BEYOND = "beyond";

  /** Cells may be secrets or card numbers. */
  @Override
  public String toString() {
    return "CsvFault[column=" + column + ", code=" + code + "]";
  }
}
