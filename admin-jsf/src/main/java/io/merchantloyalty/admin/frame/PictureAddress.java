package io.merchantloyalty.admin.frame;

import io.merchantloyalty.media.PicturePlace;
import java.util.Map;

/** Where a browser finds a program's pictures. */
public final class PictureAddress {

  private PictureAddress() {}

  /**
   * The address of the picture of a place, below the context; null when there is none.
   *
   * @param pictures a content address for each place that has a picture
   */
  public static String of(Map<PicturePlace, String> pictures, PicturePlace place) {
    String sha256 = pictures.get(place);
    return sha256 == null ? null : "/api/pictures/v1/" + sha256 + ".png";
  }
}
