package io.merchantloyalty.admin.frame;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the business tier's sentences in the visitor's language. They are written in English, and
 * the English sentence is the key of its translation: small letters, other characters underscores,
 * each number a {@code #}, which the translation names {@code {0}}, {@code {1}} … in their order.
 * {@code must have at most 64 characters} is {@code must_have_at_most_#_characters}.
 */
final class Phrases {

  private static final Logger LOG = Logger.getLogger(Phrases.class.getName());
  private static final String BUNDLE = "io.merchantloyalty.admin.text.phrases";
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Phrases() {}

  static String said(Locale locale, String sentence) {
    if (locale.getLanguage().equals("en")) {
      return sentence;
    }
    ResourceBundle phrases =
        ResourceBundle.getBundle(BUNDLE, locale, Phrases.class.getClassLoader(), CONTROL);
    try {
      return new MessageFormat(phrases.getString(key(sentence)), locale)
          .format(numbers(sentence).toArray());
    } catch (MissingResourceException e) {
      // the person is told that something is wrong; what, only we can mend
      LOG.warning("no translation for the phrase " + key(sentence));
      return phrases.getString("unknown");
    }
  }

  /** The sentence itself where there is no translation, and none is missed. */
  static String saidIfAny(Locale locale, String sentence) {
    if (locale.getLanguage().equals("en")) {
      return sentence;
    }
    ResourceBundle phrases =
        ResourceBundle.getBundle(BUNDLE, locale, Phrases.class.getClassLoader(), CONTROL);
    return phrases.containsKey(key(sentence)) ? said(locale, sentence) : sentence;
  }

  static String key(String sentence) {
    return NUMBER
        .matcher(sentence)
        .replaceAll("#")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z#]+", "_")
        .replaceAll("^_|_$", "");
  }

  private static List<String> numbers(String sentence) {
    List<String> found = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(sentence);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
