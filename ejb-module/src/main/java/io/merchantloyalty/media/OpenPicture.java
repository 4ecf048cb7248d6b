package io.merchantloyalty.media;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * A picture that was uploaded, decoded to be worked on.
 *
 * @param image upright, ARGB or RGB; thinned out when it was very large
 * @param widthPx of the original, upright
 * @param heightPx of the original, upright
 * @param jpeg whether it was a JPEG
 * @param turned whether the camera was not held upright
 * @param trailingBytes how many followed it in the file
 * @param losses what it does not have of the file, in the order in which they are told
 */
public record OpenPicture(
    BufferedImage image,
    int widthPx,
    int heightPx,
    boolean jpeg,
    boolean turned,
    int trailingBytes,
    List<PictureLoss> losses) {

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
                      file.orientation() != 1,
                      file.trailingBytes(),
                      file.losses().stream().sorted().toList()));
    } catch (PictureFile.Unfit e) {
      return Optional.empty();
    }
  }
}
