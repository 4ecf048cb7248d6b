package io.merchantloyalty.system.console;

/** The sizes at which pages are looked at, in CSS pixels. */
public enum Screen {
  PHONE(390, 844),
  TABLET(768, 1024),
  DESK(1440, 900);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
