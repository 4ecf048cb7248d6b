package io.merchantloyalty.media;

import java.awt.image.BufferedImage;

/** From pixels in memory to what is stored. */
public final class PictureBytes {

  private PictureBytes() {}

  /**
   * The picture, held to the rules of its place as an upload is.
   *
   * @throws io.merchantloyalty.shared.DomainException as {@link PictureCheck#check}
   */
  public static CheckedPicture checked(PicturePlace place, BufferedImage image) {
    return PictureCheck.check(place, Pixels.png(image));
  }
}
