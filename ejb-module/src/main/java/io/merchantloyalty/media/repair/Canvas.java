package io.merchantloyalty.media.repair;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Scaling, cutting and placing of pictures. */
final class Canvas {

  private Canvas() {}

  /**
   * The picture in that size. It is halved until it is near, so that no pixel of the original is
   * left out; colours are weighed by their alpha, so that nothing shines through from transparent
   * ones.
   */
  static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage now = drawn(image, image.getWidth(), image.getHeight());
    while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
      now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
    }
    return argb(drawn(now, width, height));
  }

  /** The part of the picture that begins there. */
  static BufferedImage cut(BufferedImage image, int x, int y, int width, int height) {
    BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = cut.createGraphics();
    graphics.drawImage(image.getSubimage(x, y, width, height), 0, 0, null);
    graphics.dispose();
    return cut;
  }

  /** The picture in the middle of a larger one; {@code ground}: ARGB of what is around it. */
  static BufferedImage centred(BufferedImage image, int width, int height, int ground) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = canvas.createGraphics();
    if (ground >>> 24 != 0) {
      graphics.setColor(new Color(ground, true));
      graphics.fillRect(0, 0, width, height);
    }
    graphics.drawImage(
        image, (width - image.getWidth()) / 2, (height - image.getHeight()) / 2, null);
    graphics.dispose();
    return canvas;
  }

  static BufferedImage argb(BufferedImage image) {
    return centred(image, image.getWidth(), image.getHeight(), 0);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return drawn;
  }
}
