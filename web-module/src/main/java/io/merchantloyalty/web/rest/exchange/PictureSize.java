package io.merchantloyalty.web.rest.exchange;

/** The size of a picture that is drawn on request: bounded, for drawing costs. */
public final class PictureSize {

  /** Smaller ones have too few pixels a module for a camera. */
  public static final int PIXELS_MIN = 128;

  public static final int PIXELS_MAX = 1024;
  public static final int PIXELS_DEFAULT = 300;

  private PictureSize() {}

  /** {@code text}: of the query parameter {@code size}; null: the default. */
  public static int pixels(String text) {
    Query query = new Query();
    int pixels = query.number("size", text, PIXELS_MIN, PIXELS_MAX).orElse(PIXELS_DEFAULT);
    query.refuse();
    return pixels;
  }
}
