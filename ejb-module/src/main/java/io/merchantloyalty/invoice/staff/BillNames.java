package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.shared.Characters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody has typed to find a bill, as the database knows it. People read it off a receipt or
 * out of a spreadsheet: in groups, without the zeros in front, in other letters, or the first part
 * of it.
 *
 * @param reference of a bill or a payment: what is typed, without what parts groups of digits
 * @param padded the same with the zeros that a spreadsheet takes away
 * @param start of the register's own name of the bill, for {@code like} with {@code !} as its
 *     escape
 * @param whole the same, not cut to what the index has of a name
 */
record BillNames(String reference, String padded, String start, String whole) {

  /** So much of a name the index has. */
  private static final int INDEXED_CHARS = 100;

  /** Digits of a bill's reference; new ones have 15 and do not begin with a zero. */
  private static final int REFERENCE_DIGITS = 18;

  /** A part that is shorter is the beginning of too many: it must be the whole name. */
  private static final int START_CHARS_MIN = 3;

  /** What a bill's QR code says. */
  private static final Pattern QR_TEXT = Pattern.compile("HTTPS?://\\S+/R(\\d+)");

  private static final Pattern GROUPS = Pattern.compile("[\\s\\u00a0\\u202f-]");

  static BillNames of(String typed) {
    String text = typed.strip();
    String compact = GROUPS.matcher(text).replaceAll("");
    Matcher qr = QR_TEXT.matcher(text.toUpperCase(Locale.ROOT));
    String reference =
        qr.matches()
            ? qr.group(1)
            : compact.chars().allMatch(c -> c >= '0' && c <= '9') ? compact : text;
    boolean isShort = text.length() < START_CHARS_MIN;
    String more = isShort ? "" : "%";
    String start =
        Characters.fit(text, INDEXED_CHARS)
            ? escaped(text) + more
            : escaped(Characters.first(text, INDEXED_CHARS));
    return new BillNames(reference, padded(reference), start, escaped(text) + more);
  }

  private static String escaped(String text) {
    return text.replaceAll("([!%_])", "!$1");
  }

  private static String padded(String reference) {
    return "0".repeat(Math.max(0, REFERENCE_DIGITS - reference.length())) + reference;
  }
}
