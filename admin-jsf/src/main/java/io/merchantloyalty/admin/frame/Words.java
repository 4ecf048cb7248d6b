package io.merchantloyalty.admin.frame;

import java.util.Locale;
import java.util.stream.Stream;

/** What somebody types to find rows of a list that is held whole. */
public final class Words {

  private Words() {}

  /** Whether one of the names has the words somewhere, in any letter case; null fits all. */
  public static boolean areIn(Locale locale, String words, String... names) {
    return words == null
        || Stream.of(names)
            .anyMatch(name -> name.toLowerCase(locale).contains(words.strip().toLowerCase(locale)));
  }
}
