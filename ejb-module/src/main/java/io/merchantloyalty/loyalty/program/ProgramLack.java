package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.media.PicturePlace;

/** What a draft may lack that publishing needs (spec 05: all three pictures, and a shop). */
public enum ProgramLack {
  ICON("its icon"),
  LOGO_ADD("its logo-add"),
  LOGO_INFORMATION("its logo-information"),
  /** In nobody's tree is it valid in a shop that is in service, now or from a moment to come. */
  SHOPS("a shop where it is valid");

  private final String words;

  ProgramLack(String words) {
    this.words = words;
  }

  static ProgramLack of(PicturePlace place) {
    return valueOf(place.name());
  }

  String words() {
    return words;
  }
}
