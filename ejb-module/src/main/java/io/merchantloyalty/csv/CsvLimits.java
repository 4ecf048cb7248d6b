package io.merchantloyalty.csv;

/** How much of a file is read; the same for all imports. */
public final class CsvLimits {

  /** Larger uploads are refused unread. */
  public static final int BYTES_MAX = 5 * 1024 * 1024;

  /** Rows beside the header. */
  public static final int ROWS_MAX = 100_000;

  /** Of one cell: a spreadsheet's cell holds no more, and the longest path fits. */
  public static final int CELL_CHARS_MAX = 32_767;

  private CsvLimits() {}
}
