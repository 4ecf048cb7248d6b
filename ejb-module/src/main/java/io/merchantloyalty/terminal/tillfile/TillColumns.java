package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvColumns;
import java.util.List;

/** The columns of the tills' table. */
final class TillColumns {

  static final String TERMINAL_ID = "terminalId";
  static final String EXTERNAL_ID = "externalId";
  static final String NAME = "name";
  static final String SHOP = "shop";
  static final String KIND = "kind";
  static final String SEQR_ID = "seqrId";
  static final String ROWS_MAY_DIFFER = "rowsMayDiffer";
  static final String PASSWORD = "password";
  static final String LAST_SEEN = "lastSeen";

  /** Of the export, which never has passwords. */
  static final List<String> WRITTEN =
      List.of(TERMINAL_ID, EXTERNAL_ID, NAME, SHOP, KIND, SEQR_ID, ROWS_MAY_DIFFER, LAST_SEEN);

  /** {@code lastSeen} is read over. */
  static final CsvColumns KNOWN =
      new CsvColumns(
          List.of(EXTERNAL_ID),
          List.of(TERMINAL_ID, NAME, SHOP, KIND, SEQR_ID, ROWS_MAY_DIFFER, PASSWORD, LAST_SEEN));

  private TillColumns() {}
}
