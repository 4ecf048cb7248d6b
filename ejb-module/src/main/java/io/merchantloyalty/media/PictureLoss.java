package io.merchantloyalty.media;

/** What a stored picture does not have of the file that was sent; each is told to its sender. */
public enum PictureLoss {
  /** Of a colour profile, or of the gamma of a PNG. */
  COLOURS_CONVERTED("its colours were converted to sRGB, from what the file says that they are"),
  PROFILE_UNREADABLE("its colour profile cannot be read: its colours are taken for those of sRGB"),
  PRINT_COLOURS("its colours of print were converted to those of a screen"),
  DEPTH_REDUCED("its 16 bits a colour were reduced to 8"),
  NOTES_DROPPED("its notes (metadata) were left out");

  private final String english;

  PictureLoss(String english) {
    this.english = english;
  }

  /** As a sentence in English. */
  public String says() {
    return english;
  }
}
