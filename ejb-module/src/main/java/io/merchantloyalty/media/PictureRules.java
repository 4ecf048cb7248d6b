package io.merchantloyalty.media;

/** The thresholds of the picture rules, all in one place (spec 05, Pictures). */
public final class PictureRules {

  /** Larger uploads are refused unread. */
  public static final int BYTES_MAX = 2 * 1024 * 1024;

  /** A pixel counts as transparent up to this alpha, of 255. */
  static final int ALPHA_TRANSPARENT_MAX = 25;

  /** So many of a logo's border pixels must be transparent, in per cent. */
  static final int BORDER_TRANSPARENT_PERCENT_MIN = 95;

  private PictureRules() {}
}
