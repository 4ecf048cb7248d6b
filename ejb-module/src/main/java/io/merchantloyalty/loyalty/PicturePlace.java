package io.merchantloyalty.loyalty;

/** Where a program's pictures are shown (spec 05, Pictures). */
public enum PicturePlace {
  /** After a payment, in the list to add from, in the list of accounts. */
  ICON,
  /** The page that adds a card. */
  LOGO_ADD,
  /** The page about a card. */
  LOGO_INFORMATION
}
