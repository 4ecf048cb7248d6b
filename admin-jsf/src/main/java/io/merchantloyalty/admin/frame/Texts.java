package io.merchantloyalty.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The console's texts in the visitor's language. The part of a key before its first dot names the
 * bundle: {@code programs.title} stands in {@code text/programs.properties} and {@code
 * text/programs_sv.properties}. In pages {@code #{text['programs.title']}}, and with arguments
 * {@code #{text.say('programs.tryGood', n)}}, formatted as {@link MessageFormat} does: only texts
 * with arguments double their apostrophes.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

  private static final String ROOM = "io.merchantloyalty.admin.text.";

  /** Without the fallback to the server's own language, which would win over English. */
  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject Visitor visitor;

  @Override
  public String get(Object key) {
    return read(visitor.locale(), String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return true;
  }

  public String say(String key, Object... arguments) {
    return say(visitor.locale(), key, arguments);
  }

  /** A sentence of the business tier's. */
  public String phrase(String sentence) {
    return Phrases.said(visitor.locale(), sentence);
  }

  /** A measured value, which is a sentence now and then; sizes and numbers need no translation. */
  public String phraseIfAny(String value) {
    return Phrases.saidIfAny(visitor.locale(), value);
  }

  /** {@code areas.<NAME>} for a constant, or a dash where there is none. */
  public String name(String area, Object constant) {
    return constant == null ? "–" : get(area + "." + constant);
  }

  public String yesOrNo(boolean value) {
    return get(value ? "frame.yes" : "frame.no");
  }

  static String say(Locale locale, String key, Object... arguments) {
    return new MessageFormat(read(locale, key), locale).format(arguments);
  }

  /** A key that is not there is a fault of ours; it is shown, so that it is seen and mended. */
  static String read(Locale locale, String key) {
    try {
      String bundle = ROOM + key.substring(0, Math.max(0, key.indexOf('.')));
      return ResourceBundle.getBundle(bundle, locale, Texts.class.getClassLoader(), CONTROL)
          .getString(key);
    } catch (MissingResourceException e) {
      return "[" + key + "]";
    }
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
