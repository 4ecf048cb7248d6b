package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.OpenPicture;
import io.merchantloyalty.media.PicturePlace;
import java.util.Optional;

/** Repairs a picture that was refused (spec 05, "Fix it for me"). */
public final class PictureRepair {

  private PictureRepair() {}

  /**
   * What can be made of the upload for its place.
   *
   * @return empty when the file is no picture, damaged, animated, two files in one or too large:
   *     there is nothing that could be repaired
   */
  public static Optional<Repair> repair(PicturePlace place, byte[] upload) {
    return OpenPicture.open(upload)
        .map(
            picture ->
                place.mustBeTransparent()
                    ? new LogoRepair(place, picture).repair()
                    : new IconRepair(place, picture).repair());
  }
}
