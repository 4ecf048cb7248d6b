package io.merchantloyalty.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the numbers of a picture become the colours that a viewer shows: those of sRGB. A file says
 * by a colour profile, or a PNG by its gamma, what its numbers mean; without either they are sRGB.
 */
final class Colours {

  /** The numbers are what they are. */
  static final Colours SRGB = new Colours(row -> row);

  /** A profile that moves no colour further than this, of 255, is sRGB by another name. */
  private static final int SAME_MAX = 2;

  /** Of a PNG: the usual one, and how far from it one is still the same. */
  private static final double GAMMA_OF_SRGB = 1 / 2.2;

  private static final double GAMMA_SAME = 0.05;

  /** Colours that are tried: each of red, green and blue at these. */
  private static final int[] TRIED = {0, 64, 128, 192, 255};

  private final UnaryOperator<int[]> row;

  private Colours(UnaryOperator<int[]> row) {
    this.row = row;
  }

  /**
   * As an ICC profile says.
   *
   * @param grey whether the picture has one number a pixel: the profile must be of the same kind
   * @return empty when the profile cannot be used; viewers pass over it, too
   */
  static Optional<Colours> ofProfile(byte[] icc, boolean grey) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(icc);
      int wanted = grey ? ColorSpace.TYPE_GRAY : ColorSpace.TYPE_RGB;
      if (profile.getColorSpaceType() != wanted) {
        return Optional.empty();
      }
      ColorConvertOp op =
          new ColorConvertOp(
              new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
      Colours colours = new Colours(pixels -> converted(op, pixels, grey ? 1 : 3));
      // what is wrong with a profile shows when it is used
      return Optional.of(colours.moves(grey) ? colours : SRGB);
    } catch (RuntimeException e) {
      // whatever a colour engine throws at a hostile profile is one answer
      return Optional.empty();
    }
  }

  /** As a PNG's gamma says: samples are light to the power of it. */
  static Colours ofGamma(double gamma) {
    if (gamma <= 0 || Math.abs(gamma / GAMMA_OF_SRGB - 1) < GAMMA_SAME) {
      return SRGB;
    }
    int[] shown = new int[256];
    for (int sample = 0; sample < shown.length; sample++) {
      double light = Math.pow(sample / 255.0, 1 / gamma);
      double coded = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      shown[sample] = (int) Math.round(255 * coded);
    }
    return new Colours(
        pixels -> {
          int[] all = new int[pixels.length];
          for (int i = 0; i < pixels.length; i++) {
            all[i] =
                pixels[i] & 0xFF000000
                    | shown[pixels[i] >> 16 & 0xFF] << 16
                    | shown[pixels[i] >> 8 & 0xFF] << 8
                    | shown[pixels[i] & 0xFF];
          }
          return all;
        });
  }

  boolean isSrgb() {
    return this == SRGB;
  }

  /** The picture, ARGB or RGB, in the colours of sRGB; changed in place. */
  BufferedImage shown(BufferedImage image) {
    if (!isSrgb()) {
      int width = image.getWidth();
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(
            0, y, width, 1, row.apply(image.getRGB(0, y, width, 1, null, 0, width)), 0, width);
      }
    }
    return image;
  }

  private boolean moves(boolean grey) {
    int[] before = new int[TRIED.length * TRIED.length * TRIED.length];
    int at = 0;
    for (int red : TRIED) {
      for (int green : TRIED) {
        for (int blue : TRIED) {
          before[at++] = grey ? red * 0x010101 : red << 16 | green << 8 | blue;
        }
      }
    }
    int[] after = row.apply(before);
    for (int i = 0; i < before.length; i++) {
      if (Border.distance(before[i], after[i]) > SAME_MAX) {
        return true;
      }
    }
    return false;
  }

  private static int[] converted(ColorConvertOp op, int[] pixels, int bands) {
    WritableRaster from =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels.length, 1, bands, null);
    for (int x = 0; x < pixels.length; x++) {
      for (int band = 0; band < bands; band++) {
        from.setSample(x, 0, band, pixels[x] >> 16 - 8 * band & 0xFF);
      }
    }
    WritableRaster to =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels.length, 1, 3, null);
    op.filter(from, to);
    int[] shown = new int[pixels.length];
    for (int x = 0; x < pixels.length; x++) {
      shown[x] =
          pixels[x] & 0xFF000000
              | to.getSample(x, 0, 0) << 16
              | to.getSample(x, 0, 1) << 8
              | to.getSample(x, 0, 2);
    }
    return shown;
  }
}
