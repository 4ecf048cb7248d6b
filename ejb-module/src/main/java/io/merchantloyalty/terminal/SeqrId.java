package io.merchantloyalty.terminal;

import java.util.Locale;
import java.util.Optional;

/**
 * The id on a till's QR sticker: 1 to 40 letters, digits, underscores and hyphens of ASCII, unique
 * in the whole system (spec 01). Kept in upper case, because stickers are read in any letter case.
 */
public record SeqrId(String text) {

  public static final int CHARS_MAX = 40;

  public static final String RULE =
      "must be 1 to " + CHARS_MAX + " letters A to Z, digits, underscores and hyphens";

  /** The SEQR id that a text in any letter case names; empty when it names none. */
  public static Optional<SeqrId> read(String text) {
    boolean possible =
        text != null
            && !text.isEmpty()
            && text.length() <= CHARS_MAX
            && text.chars().allMatch(SeqrId::isAllowed);
    return possible ? Optional.of(new SeqrId(text.toUpperCase(Locale.ROOT))) : Optional.empty();
  }

  private static boolean isAllowed(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '_'
        || c == '-';
  }
}
