package io.merchantloyalty.media;

/** The thresholds of the picture rules, all in one place (spec 05, Pictures). */
public final class PictureRules {

  /** Larger uploads are refused unread. */
  public static final int BYTES_MAX = 2 * 1024 * 1024;

  /** Pictures of more pixels are not decoded, whatever for: their header is enough. */
  public static final int DECODED_PIXELS_MAX = 16_000_000;

  /** So many are kept in memory when a picture is repaired: larger ones are thinned out. */
  static final int REPAIRED_PIXELS_MAX = 4_000_000;

  /** So many are enough to measure the border of a picture that is too large for its place. */
  static final int MEASURED_PIXELS_MAX = 1_000_000;

  /** A pixel counts as transparent up to this alpha, of 255. */
  public static final int ALPHA_TRANSPARENT_MAX = 25;

  /** So many of a logo's border pixels must be transparent, in per cent. */
  static final int BORDER_TRANSPARENT_PERCENT_MIN = 95;

  /**
   * How far a pixel may be from the colour of the background to be part of it: the largest
   * difference of red, green or blue, of 255. JPEG blurs edges by about as much.
   */
  public static final int BACKGROUND_TOLERANCE = 24;

  /**
   * From here on a pixel is all foreground; between the two it is an edge, and half transparent.
   */
  public static final int BACKGROUND_EDGE = 72;

  /**
   * So many of the border pixels must have the background's colour for it to be one, in per cent.
   */
  public static final int BACKGROUND_UNIFORM_PERCENT_MIN = 95;

  /** Margins are worth cutting off when what is shown becomes so much larger, in per cent. */
  public static final int TRIMMED_LARGER_PERCENT_MIN = 25;

  private PictureRules() {}
}
