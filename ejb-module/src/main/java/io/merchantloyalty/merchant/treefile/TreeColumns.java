package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvColumns;
import java.util.List;

/** The columns of the tree's table. */
public final class TreeColumns {

  public static final String REFERENCE = "reference";
  public static final String PATH = "path";
  public static final String KIND = "kind";
  public static final String NAME = "name";
  public static final String RESELLER_ID = "resellerId";
  public static final String RETIRED = "retired";

  /** Of the export, in its order; the import takes them in any. */
  static final List<String> ALL = List.of(PATH, KIND, NAME, RESELLER_ID, RETIRED, REFERENCE);

  static final CsvColumns KNOWN = new CsvColumns(List.of(), ALL);

  private TreeColumns() {}
}
