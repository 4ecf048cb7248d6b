package io.merchantloyalty.media;

/**
 * What the structure of an uploaded file says, before any pixel was decoded.
 *
 * @param stripped the file without anything but the picture itself: no metadata, which could unpack
 *     to more than memory holds
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record PictureFile(String mediaType, int widthPx, int heightPx, byte[] stripped) {

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
    throw new Unfit("must be a PNG or JPEG picture");
  }
}
