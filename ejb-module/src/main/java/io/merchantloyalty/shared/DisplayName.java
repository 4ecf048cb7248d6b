package io.merchantloyalty.shared;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A name that people read and look for: of a merchant, a shop, a till, a program, a person. The
 * same name can be typed in two codings ({@code é} is one character, or {@code e} and an accent),
 * and with spaces around it. Every command that carries one brings it into its one form when it is
 * made, so that no door can leave that out.
 */
public final class DisplayName {

  private static final String AROUND = "[\\s\\p{Z}\\p{Cf}]+";
  private static final String BEFORE_OR_BEHIND = "^" + AROUND + "|" + AROUND + "$";

  private DisplayName() {}

  /** In NFC, without white space or invisible characters around it; {@code null} stays absent. */
  public static String of(String text) {
    return text == null
        ? null
        : Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll(BEFORE_OR_BEHIND, "");
  }

  /** {@link #of(String)} for a name that may be left out. */
  public static Optional<String> of(Optional<String> text) {
    return text == null ? Optional.empty() : text.map(DisplayName::of);
  }
}
