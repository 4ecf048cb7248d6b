package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.media.PicturePlace;
import java.util.Map;
import java.util.Optional;

/** The SHA-256 of each picture that a program has; it changes when the picture does. */
public record ProgramPicturesBody(
    Optional<String> icon, Optional<String> logoAdd, Optional<String> logoInformation) {

  public static ProgramPicturesBody of(Map<PicturePlace, String> pictures) {
    return new ProgramPicturesBody(
        Optional.ofNullable(pictures.get(PicturePlace.ICON)),
        Optional.ofNullable(pictures.get(PicturePlace.LOGO_ADD)),
        Optional.ofNullable(pictures.get(PicturePlace.LOGO_INFORMATION)));
  }
}
