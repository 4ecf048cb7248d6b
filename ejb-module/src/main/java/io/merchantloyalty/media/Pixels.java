package io.merchantloyalty.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decoded pictures in one form: eight bits of alpha, red, green and blue. */
final class Pixels {

  private Pixels() {}

  /** The same picture as {@link BufferedImage#TYPE_INT_ARGB}, or RGB when it has no alpha. */
  static BufferedImage argb(BufferedImage decoded) {
    ColorModel model = decoded.getColorModel();
    BufferedImage plain =
        new BufferedImage(
            decoded.getWidth(),
            decoded.getHeight(),
            model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    boolean grey =
        model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(model instanceof IndexColorModel);
    for (int y = 0; y < decoded.getHeight(); y++) {
      for (int x = 0; x < decoded.getWidth(); x++) {
        plain.setRGB(x, y, grey ? grey(decoded, x, y) : decoded.getRGB(x, y));
      }
    }
    return plain;
  }

  /** Java takes grey samples for linear light and would make them paler than they are. */
  private static int grey(BufferedImage decoded, int x, int y) {
    Raster raster = decoded.getRaster();
    int shift = decoded.getColorModel().getComponentSize(0) - 8;
    int value = raster.getSample(x, y, 0) >> shift;
    int alpha = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> shift : 255;
    return alpha << 24 | value << 16 | value << 8 | value;
  }

  /** As the camera was held. */
  static BufferedImage upright(BufferedImage image, PictureFile file) {
    if (file.orientation() == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage upright =
        new BufferedImage(
            file.isTurned() ? height : width, file.isTurned() ? width : height, image.getType());
    for (int y = 0; y < upright.getHeight(); y++) {
      for (int x = 0; x < upright.getWidth(); x++) {
        int rgb =
            switch (file.orientation()) {
              case 2 -> image.getRGB(width - 1 - x, y);
              case 3 -> image.getRGB(width - 1 - x, height - 1 - y);
              case 4 -> image.getRGB(x, height - 1 - y);
              case 5 -> image.getRGB(y, x);
              case 6 -> image.getRGB(y, height - 1 - x);
              case 7 -> image.getRGB(width - 1 - y, height - 1 - x);
              case 8 -> image.getRGB(width - 1 - y, x);
              default -> throw new IllegalArgumentException("orientation " + file.orientation());
            };
        upright.setRGB(x, y, rgb);
      }
    }
    return upright;
  }

  /** A whole PNG file with nothing but the pixels. */
  static byte[] png(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory cannot fail to be written", e);
    }
    return png.toByteArray();
  }
}
