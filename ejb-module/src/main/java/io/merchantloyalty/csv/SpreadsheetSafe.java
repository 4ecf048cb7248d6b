package io.merchantloyalty.csv;

import java.util.regex.Pattern;

/**
 * Keeps texts as they are on their way through a spreadsheet (spec 07). Spreadsheets take what
 * looks like a number, a date or a truth for one, and save it as they show it: zeros in front are
 * gone, digits beyond the eleventh too, {@code 1/2} is a date. An apostrophe before such a text
 * makes it text. Whole numbers of up to eleven digits stay as they are. What a spreadsheet runs as
 * a formula is {@link FormulaSafe}'s.
 */
final class SpreadsheetSafe {

  private static final Pattern HARMLESS = Pattern.compile("0|[1-9][0-9]{0,10}");

  private static final Pattern NUMBER_LIKE =
      Pattern.compile(
          "[(]?[€$£¥]?\\s?[.,]?[0-9][0-9.,:/+()%\\s\\p{Zs}-]*(?:[eE][+-]?[0-9]+)?\\s?(?:[aApP][mM]?|kr|[€$£¥%])?");

  private static final Pattern DATE_LIKE =
      Pattern.compile(
          "(?:[0-9]{1,4}[\\s./-]*)?(?:jan|feb|mar|apr|may|maj|jun|jul|aug|sep|oct|okt|nov|dec)\\p{L}*"
              + "\\.?(?:[\\s./-]*+[0-9]{1,4}+)*+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TRUTH_LIKE =
      Pattern.compile("true|false|sant|falskt", Pattern.CASE_INSENSITIVE);

  /**
   * A number as a spreadsheet shows it that has too many digits; and what it shows if it cannot.
   */
  private static final Pattern SHORTENED =
      Pattern.compile("[+-]?[0-9]{1,3}(?:[.,][0-9]+)?[eE][+-][0-9]{1,3}|#{3,}|#[A-Z/0]+[!?A]");

  private static final Pattern APOSTROPHES =
      Pattern.compile("^['\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

  private SpreadsheetSafe() {}

  /** The text as it may stand in a cell. */
  static String guarded(String text) {
    String safe = FormulaSafe.guarded(text);
    return isChanged(text) ? "'" + safe : safe;
  }

  /** The text that a guarded cell stands for. */
  static String opened(String cell) {
    String text = FormulaSafe.opened(cell);
    return text.startsWith("'") && isChanged(text) ? text.substring(1) : text;
  }

  /** Whether a cell has what a spreadsheet left of a number that it had no room for. */
  static boolean isShortened(String cell) {
    return SHORTENED.matcher(cell).matches();
  }

  private static boolean isChanged(String text) {
    String core = APOSTROPHES.matcher(text).replaceFirst("").strip();
    boolean apostrophes = text.strip().startsWith("'");
    return (apostrophes || !HARMLESS.matcher(core).matches())
        && (NUMBER_LIKE.matcher(core).matches()
            || TRUTH_LIKE.matcher(core).matches()
            || isShortened(core)
            || (DATE_LIKE.matcher(core).matches() && core.chars().anyMatch(Character::isDigit)));
  }
}
