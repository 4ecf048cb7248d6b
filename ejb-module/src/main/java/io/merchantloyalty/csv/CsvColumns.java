package io.merchantloyalty.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that an import knows, by the names that its export writes. A file names them in its
 * first row, in any order and letter case.
 *
 * @param required each must be in the file
 * @param optional may be
 */
public record CsvColumns(List<String> required, List<String> optional) {

  public CsvColumns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** All of them, the required ones first. */
  public List<String> all() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return List.copyOf(all);
  }

  /**
   * Which column each cell of a header is, empty text for a cell that is empty; refuses what is
   * missing, unknown or there twice.
   *
   * @param line where the header is
   */
  List<String> named(List<String> header, int line) {
    List<String> named = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : header) {
      if (cell.isEmpty()) {
        named.add("");
        continue;
      }
      String column =
          column(cell)
              .orElseThrow(
                  () ->
                      CsvText.refused(
                          "must have no other columns than " + String.join(", ", all()),
                          Optional.of(cell + " in line " + line)));
      if (!seen.add(column)) {
        throw CsvText.refused("must have each column once", Optional.of(column));
      }
      named.add(column);
    }
    for (String column : required) {
      if (!seen.contains(column)) {
        throw CsvText.refused(
            "must have a column " + column + ": the first row names the columns",
            Optional.of(String.join(", ", header)));
      }
    }
    return List.copyOf(named);
  }

  private Optional<String> column(String cell) {
    String plain = plain(cell);
    return all().stream().filter(column -> plain(column).equals(plain)).findFirst();
  }

  /** {@code Card number}, {@code card_number} and {@code cardNumber} are one. */
  private static String plain(String name) {
    return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }
}
