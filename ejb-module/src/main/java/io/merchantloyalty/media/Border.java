package io.merchantloyalty.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The outermost pixels of a picture, from which its background is judged. */
public final class Border {

  private final int[] argb;

  private Border(int[] argb) {
    this.argb = argb;
  }

  /** Corners count twice: they are the surest background. */
  public static Border of(BufferedImage image) {
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    return new Border(
        IntStream.concat(
                IntStream.rangeClosed(0, right)
                    .flatMap(x -> IntStream.of(image.getRGB(x, 0), image.getRGB(x, bottom))),
                IntStream.rangeClosed(0, bottom)
                    .flatMap(y -> IntStream.of(image.getRGB(0, y), image.getRGB(right, y))))
            .toArray());
  }

  /** Whether it makes a background transparent (spec 05). */
  public boolean isTransparent() {
    return transparent() * 100 >= (long) argb.length * PictureRules.BORDER_TRANSPARENT_PERCENT_MIN;
  }

  /** How many per cent of it are transparent, rounded down. */
  public int transparentPercent() {
    return (int) (transparent() * 100 / argb.length);
  }

  private long transparent() {
    return IntStream.of(argb)
        .filter(pixel -> pixel >>> 24 <= PictureRules.ALPHA_TRANSPARENT_MAX)
        .count();
  }

  /** The colour in its middle, 0xRRGGBB: the background's, if it has one. */
  public int colour() {
    return median(pixel -> pixel >> 16 & 0xFF) << 16
        | median(pixel -> pixel >> 8 & 0xFF) << 8
        | median(pixel -> pixel & 0xFF);
  }

  /** How many per cent of it have that colour, rounded down; transparent ones have none. */
  public int percentOf(int colour) {
    long same =
        IntStream.of(argb)
            .filter(
                pixel ->
                    pixel >>> 24 > 255 - PictureRules.ALPHA_TRANSPARENT_MAX
                        && distance(pixel, colour) <= PictureRules.BACKGROUND_TOLERANCE)
            .count();
    return (int) (same * 100 / argb.length);
  }

  /** The largest difference of red, green or blue. */
  public static int distance(int one, int other) {
    int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
    int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
    int blue = Math.abs((one & 0xFF) - (other & 0xFF));
    return Math.max(red, Math.max(green, blue));
  }

  private int median(IntUnaryOperator channel) {
    int[] values = IntStream.of(argb).map(channel).toArray();
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
