package io.merchantloyalty.media;

import java.util.Set;

/**
 * What the structure of an uploaded file says, before any pixel was decoded.
 *
 * @param stripped the file without anything but the picture itself: no metadata, which could unpack
 *     to more than memory holds
 * @param components colours of a pixel: 1 is grey, 4 are those of print, which the JDK cannot
 *     decode
 * @param orientation how the camera was held, 1 to 8 as in EXIF; 1: upright
 * @param colours what its numbers mean
 * @param trailingBytes how many follow the picture
 * @param losses what is not kept of the file
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record PictureFile(
    String mediaType,
    int widthPx,
    int heightPx,
    byte[] stripped,
    int components,
    int orientation,
    Colours colours,
    int trailingBytes,
    Set<PictureLoss> losses) {

  static final String PNG = "image/png";
  static final String JPEG = "image/jpeg";

  /** The structure is broken, or not of a kind that is taken; the message is a rule. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String rule) {
      super(rule, null, false, false);
    }
  }

  /** By the bytes alone, never by a name or what the sender said. */
  static PictureFile read(byte[] bytes) throws Unfit {
    if (PngFile.begins(bytes)) {
      return PngFile.read(bytes);
    }
    if (JpegFile.begins(bytes)) {
      return JpegFile.read(bytes);
    }
    throw new Unfit("must be a PNG or JPEG picture; this one is " + FileKind.of(bytes));
  }

  /** Whether upright it is as wide as the file is high. */
  boolean isTurned() {
    return orientation > 4;
  }

  /** As it is seen, not as it lies in the file. */
  int uprightWidthPx() {
    return isTurned() ? heightPx : widthPx;
  }

  int uprightHeightPx() {
    return isTurned() ? widthPx : heightPx;
  }
}
