package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.Border;
import io.merchantloyalty.media.PictureRules;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * The background of one colour that a picture stands on, and how it is made transparent: what has
 * its colour and hangs together with the border goes; the pixels at the edge become half
 * transparent and lose as much of the background's colour, so that they look right on any other.
 */
final class Background {

  private final int colour;

  private Background(int colour) {
    this.colour = colour;
  }

  /** {@code colour}: 0xRRGGBB. */
  static Background of(int colour) {
    return new Background(colour);
  }

  /**
   * The picture without it.
   *
   * @param within whether it goes where the picture encloses it, too
   */
  BufferedImage removedFrom(BufferedImage image, boolean within) {
    BufferedImage cleared = Canvas.argb(image);
    int width = image.getWidth();
    int height = image.getHeight();
    BitSet reached = within ? everywhere(image) : fromTheBorder(image);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (reached.get(y * width + x)) {
          cleared.setRGB(x, y, 0);
        } else if (touches(reached, x, y, width, height)) {
          cleared.setRGB(x, y, edge(image.getRGB(x, y)));
        }
      }
    }
    return cleared;
  }

  private boolean isHere(int argb) {
    return argb >>> 24 <= 255 / 2
        || Border.distance(argb, colour) <= PictureRules.BACKGROUND_TOLERANCE;
  }

  private BitSet everywhere(BufferedImage image) {
    BitSet found = new BitSet(image.getWidth() * image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        found.set(y * image.getWidth() + x, isHere(image.getRGB(x, y)));
      }
    }
    return found;
  }

  private BitSet fromTheBorder(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BitSet reached = new BitSet(width * height);
    ArrayDeque<Integer> line = new ArrayDeque<>();
    for (int x = 0; x < width; x++) {
      visit(image, x, 0, reached, line);
      visit(image, x, height - 1, reached, line);
    }
    for (int y = 0; y < height; y++) {
      visit(image, 0, y, reached, line);
      visit(image, width - 1, y, reached, line);
    }
    while (!line.isEmpty()) {
      int at = line.poll();
      int x = at % width;
      int y = at / width;
      visit(image, x - 1, y, reached, line);
      visit(image, x + 1, y, reached, line);
      visit(image, x, y - 1, reached, line);
      visit(image, x, y + 1, reached, line);
    }
    return reached;
  }

  private void visit(BufferedImage image, int x, int y, BitSet reached, ArrayDeque<Integer> line) {
    if (x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight()) {
      return;
    }
    int at = y * image.getWidth() + x;
    if (!reached.get(at) && isHere(image.getRGB(x, y))) {
      reached.set(at);
      line.add(at);
    }
  }

  private static boolean touches(BitSet reached, int x, int y, int width, int height) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int nx = x + dx;
        int ny = y + dy;
        boolean inside = nx >= 0 && ny >= 0 && nx < width && ny < height;
        if (inside && reached.get(ny * width + nx)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The nearer to the background's colour, the more of it is mixed in. */
  private int edge(int argb) {
    int distance = Border.distance(argb, colour);
    if (distance >= PictureRules.BACKGROUND_EDGE) {
      return argb;
    }
    double share =
        (double) (distance - PictureRules.BACKGROUND_TOLERANCE)
            / (PictureRules.BACKGROUND_EDGE - PictureRules.BACKGROUND_TOLERANCE);
    int alpha = (int) Math.round(share * (argb >>> 24));
    return alpha << 24
        | unmixed(argb >> 16 & 0xFF, colour >> 16 & 0xFF, share) << 16
        | unmixed(argb >> 8 & 0xFF, colour >> 8 & 0xFF, share) << 8
        | unmixed(argb & 0xFF, colour & 0xFF, share);
  }

  private static int unmixed(int mixed, int ground, double share) {
    double pure = ground + (mixed - ground) / Math.max(share, 0.05);
    return (int) Math.max(0, Math.min(255, Math.round(pure)));
  }
}
