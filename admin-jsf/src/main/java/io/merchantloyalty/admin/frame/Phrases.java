package io.merchantloyalty.admin.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says the business tier's sentences in the visitor's language. They are written in English; {@code
 * phrases.properties} lists them, with {@code {0}} for what changes, and {@code
 * phrases_sv.properties} says below the same key what a Swedish reader is told.
 */
final class Phrases {

  private static final Logger LOG = Logger.getLogger(Phrases.class.getName());
  private static final String BUNDLE = "io.merchantloyalty.admin.text.phrases";
  private static final Pattern CHANGING = Pattern.compile("\\{\\d\\}");
  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final List<Phrase> KNOWN = known();

  /** {@code fixed}: how many characters of it never change. */
  private record Phrase(String key, Pattern sentence, int fixed) {}

  private Phrases() {}

  static String said(Locale locale, String sentence) {
    if (locale.getLanguage().equals(Languages.ENGLISH.getLanguage())) {
      return sentence;
    }
    Optional<String> said =
        KNOWN.stream()
            .map(phrase -> said(locale, phrase, sentence))
            .flatMap(Optional::stream)
            .findFirst();
    if (said.isEmpty()) {
      // the person is told that something is wrong; what, only we can mend
      LOG.warning("no translation for the phrase: " + sentence);
    }
    return said.orElseGet(() -> Texts.read(locale, "frame.unknownRule"));
  }

  /** As {@link #said}; what is no sentence of the business tier, such as a measure, stays. */
  static String saidIfAny(Locale locale, String text) {
    return isKnown(text) ? said(locale, text) : text;
  }

  /** Whether other languages have words for it. */
  static boolean isKnown(String sentence) {
    return KNOWN.stream().anyMatch(phrase -> phrase.sentence.matcher(sentence).matches());
  }

  private static Optional<String> said(Locale locale, Phrase phrase, String sentence) {
    Matcher found = phrase.sentence.matcher(sentence);
    if (!found.matches()) {
      return Optional.empty();
    }
    String said = bundle(locale).getString(phrase.key);
    for (int i = 0; i < found.groupCount(); i++) {
      said = said.replace("{" + i + "}", words(locale, found.group(i + 1)));
    }
    return Optional.of(said);
  }

  /** What stands within a sentence may be words of the business tier's, too, one or several. */
  private static String words(Locale locale, String part) {
    return Stream.of(part.split(", ", -1))
        .map(word -> saidIfAny(locale, word))
        .collect(Collectors.joining(", "));
  }

  /** The one that leaves least open comes first. */
  private static List<Phrase> known() {
    ResourceBundle english = bundle(Locale.ROOT);
    List<Phrase> phrases = new ArrayList<>();
    for (String key : english.keySet()) {
      String[] fixed = CHANGING.split(english.getString(key), -1);
      StringBuilder pattern = new StringBuilder(Pattern.quote(fixed[0]));
      int characters = fixed[0].length();
      for (int i = 1; i < fixed.length; i++) {
        pattern.append("(.+?)").append(Pattern.quote(fixed[i]));
        characters += fixed[i].length();
      }
      phrases.add(new Phrase(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), characters));
    }
    phrases.sort(Comparator.comparingInt(Phrase::fixed).reversed());
    return List.copyOf(phrases);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, Phrases.class.getClassLoader(), CONTROL);
  }
}
