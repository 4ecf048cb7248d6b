package io.merchantloyalty.csv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file is laid out: what parts its cells, and where its table begins.
 *
 * @param separator as a first line {@code sep=;} says, or else whichever of semicolon, tab and
 *     comma the first row uses most
 * @param begin of the text from which the table is read
 * @param linesBefore how many lines that leaves out
 */
record CsvLayout(char separator, int begin, int linesBefore) {

  /** Spreadsheets read it and do not show it; one that pads its lines pads this one, too. */
  private static final Pattern SAID =
      Pattern.compile("\"?sep=([^\"])\"?[;,\t\" ]*", Pattern.CASE_INSENSITIVE);

  private static final String SEPARATORS = ";\t,";

  static CsvLayout of(String text) {
    int begin = 0;
    int lines = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher said = SAID.matcher(line);
      if (said.matches()) {
        return new CsvLayout(known(said.group(1), line), begin + line.length() + 1, lines + 1);
      }
      if (!isEmpty(line)) {
        return new CsvLayout(mostUsed(line), begin, lines);
      }
      begin += line.length() + 1;
      lines++;
    }
    throw CsvText.refused("must not be empty", Optional.empty());
  }

  private static char known(String separator, String line) {
    if (!SEPARATORS.contains(separator)) {
      throw CsvText.refused(
          "must part its cells by commas, semicolons or tabs", Optional.of(line.strip()));
    }
    return separator.charAt(0);
  }

  private static boolean isEmpty(String line) {
    return line.chars()
        .allMatch(c -> Character.isWhitespace(c) || c == '"' || c == ';' || c == ',');
  }

  private static char mostUsed(String line) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      quoted ^= c == '"';
      if (!quoted && SEPARATORS.indexOf(c) >= 0) {
        counts[SEPARATORS.indexOf(c)]++;
      }
    }
    // in a table of one column the comma is a decimal sign, if anything
    int most = SEPARATORS.indexOf(';');
    for (int i = 0; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }
}
