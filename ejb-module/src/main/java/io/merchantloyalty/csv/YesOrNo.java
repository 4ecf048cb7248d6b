package io.merchantloyalty.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no as people write them into a table, and as spreadsheets do: in English and Swedish. */
public final class YesOrNo {

  /** For whoever wrote something else. */
  public static final String RULE = "must be yes or no";

  private static final Set<String> YES = Set.of("yes", "true", "1", "ja", "sant", "x");
  private static final Set<String> NO = Set.of("no", "false", "0", "nej", "falskt");

  private YesOrNo() {}

  /** Empty when it is neither. */
  public static Optional<Boolean> read(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
