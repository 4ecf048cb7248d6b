package io.merchantloyalty.terminal.administration;

/** By what a list of terminals is ordered; what is equal stays as it was registered. */
public enum TerminalSort {
  /** As they were registered. */
  REGISTERED("t.id"),
  NAME("t.name"),
  EXTERNAL_ID("t.external_id"),
  SHOP("n.name"),
  /** Those first that were never seen, then those that have been quiet longest. */
  LAST_SEEN("coalesce(t.last_seen_at, '1970-01-01')");

  private final String column;

  TerminalSort(String column) {
    this.column = column;
  }

  /** An expression over the tables of {@link ShopTerminalList}. */
  String column() {
    return column;
  }
}
