package io.merchantloyalty.terminal.sticker;

/** How many stickers go on an A4 sheet. The code is as wide as the sticker allows. */
public enum StickerLayout {
  /** One that fills the sheet: for a wall, or a stand on the counter. */
  SINGLE(1, 1),
  /** 6 of 95 by 92 mm: for a counter, read at arm's length. */
  LARGE(2, 3),
  /** 12 of 63 by 69 mm: beside a till. */
  MEDIUM(3, 4),
  /** 24 of 48 by 46 mm: on a till. */
  SMALL(4, 6);

  private final int columns;
  private final int rows;

  StickerLayout(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** Stickers on one sheet. */
  public int perSheet() {
    return columns * rows;
  }
}
