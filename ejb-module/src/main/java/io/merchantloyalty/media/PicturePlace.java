package io.merchantloyalty.media;

/** Where a program's pictures are shown, and the rule of each place (spec 05, Pictures). */
public enum PicturePlace {
  /** After a payment, in the list to add from, in the list of accounts. */
  ICON("Icon", 110, 110, true, false),
  /** The page that adds a card. */
  LOGO_ADD("Logo \"add\"", 160, 80, false, true),
  /** The page about a card. */
  LOGO_INFORMATION("Logo \"information\"", 640, 250, false, true);

  private final String label;
  private final int widthPx;
  private final int heightPx;
  private final boolean exact;
  private final boolean transparent;

  PicturePlace(String label, int widthPx, int heightPx, boolean exact, boolean transparent) {
    this.label = label;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.exact = exact;
    this.transparent = transparent;
  }

  /** What people call the picture. */
  public String label() {
    return label;
  }

  /** Width in pixels: exactly, or at most. */
  public int widthPx() {
    return widthPx;
  }

  /** Height in pixels: exactly, or at most. */
  public int heightPx() {
    return heightPx;
  }

  /** Whether its size is exact, and not an upper bound. */
  public boolean isExact() {
    return exact;
  }

  /** Whether a picture of that size may stand here. */
  public boolean takes(int width, int height) {
    return exact
        ? width == widthPx && height == heightPx
        : width >= 1 && height >= 1 && width <= widthPx && height <= heightPx;
  }

  /** The size as a rule for a person. */
  public String sizeRule() {
    String rule = exact ? "must be %d x %d px" : "must fit in %d x %d px";
    return rule.formatted(widthPx, heightPx);
  }

  /** Whether its background must be transparent. */
  public boolean mustBeTransparent() {
    return transparent;
  }
}
