package io.merchantloyalty.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell (spec 07). They run what begins with {@code = + - @}, in
 * their wide forms too, after spaces and quotation marks as well; and a spreadsheet that parts
 * cells by another sign than the file does begins new ones in the middle of ours. An apostrophe
 * before it makes it text. Short whole numbers stay as they are: they run as themselves.
 */
final class FormulaSafe {

  private static final String BEGINNING = "(^|[;,\\t\\r\\n])([\\s\\p{Z}\\uFEFF\"]*)";
  private static final String RUNS = "(?='*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])";
  private static final Pattern DANGEROUS = Pattern.compile(BEGINNING + RUNS);
  private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'" + RUNS);
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,10})");

  private FormulaSafe() {}

  /** The text as it may stand in a cell. */
  static String guarded(String text) {
    return NUMBER.matcher(text).matches() ? text : DANGEROUS.matcher(text).replaceAll("$1$2'");
  }

  /** The text that a guarded cell stands for. */
  static String opened(String cell) {
    return GUARDED.matcher(cell).replaceAll("$1$2");
  }
}
