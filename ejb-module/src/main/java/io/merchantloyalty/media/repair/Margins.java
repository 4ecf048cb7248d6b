package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.Border;
import io.merchantloyalty.media.PictureRules;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The room around what a picture shows: what is transparent, or has the colour of its border. */
final class Margins {

  private Margins() {}

  /**
   * What is left without them, if a place shows it larger by at least {@link
   * PictureRules#TRIMMED_LARGER_PERCENT_MIN}. Nothing is scaled up.
   *
   * @param ground 0xRRGGBB of the margins; empty: they are transparent
   */
  static Optional<Rectangle> within(
      BufferedImage image, Optional<Integer> ground, int placeWidth, int placeHeight) {
    Rectangle content = content(image, ground);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    double whole = scale(image.getWidth(), image.getHeight(), placeWidth, placeHeight);
    double trimmed = scale(content.width, content.height, placeWidth, placeHeight);
    return Optional.of(content)
        .filter(any -> trimmed * 100 >= whole * (100 + PictureRules.TRIMMED_LARGER_PERCENT_MIN));
  }

  private static double scale(int width, int height, int placeWidth, int placeHeight) {
    return Math.min(1, Math.min((double) placeWidth / width, (double) placeHeight / height));
  }

  private static Rectangle content(BufferedImage image, Optional<Integer> ground) {
    int left = image.getWidth();
    int top = image.getHeight();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (isShown(image.getRGB(x, y), ground)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }

  private static boolean isShown(int argb, Optional<Integer> ground) {
    return argb >>> 24 > PictureRules.ALPHA_TRANSPARENT_MAX
        && ground
            .filter(colour -> Border.distance(argb, colour) <= PictureRules.BACKGROUND_TOLERANCE)
            .isEmpty();
  }
}
