package io.merchantloyalty.media;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A picture that was uploaded, decoded to be worked on.
 *
 * @param image upright, ARGB or RGB; thinned out when it was very large
 * @param widthPx of the original, upright
 * @param heightPx of the original, upright
 * @param jpeg whether it was a JPEG
 * @param turned whether the camera was not held upright
 */
public record OpenPicture(
    BufferedImage image, int widthPx, int heightPx, boolean jpeg, boolean turned) {

  /** Empty when the file is no picture, is damaged, or too large to be decoded. */
  public static Optional<OpenPicture> open(byte[] upload) {
    if (upload.length > PictureRules.BYTES_MAX) {
      return Optional.empty();
    }
    try {
      PictureFile file = PictureFile.read(upload);
      if (PictureCheck.isTooLargeToDecode(file)) {
        return Optional.empty();
      }
      return PictureDecoder.decode(file, PictureRules.REPAIRED_PIXELS_MAX)
          .map(
              image ->
                  new OpenPicture(
                      image,
                      file.uprightWidthPx(),
                      file.uprightHeightPx(),
                      file.mediaType().equals(PictureFile.JPEG),
                      file.orientation() != 1));
    } catch (PictureFile.Unfit e) {
      return Optional.empty();
    }
  }
}
