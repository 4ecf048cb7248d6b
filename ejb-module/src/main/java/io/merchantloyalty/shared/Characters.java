package io.merchantloyalty.shared;

/**
 * How long a text is. Every limit of characters counts Unicode code points, as the database's
 * columns and JSON Schema do. {@link String#length} counts an emoji as two.
 */
public final class Characters {

  private Characters() {}

  /** The number of code points; half a surrogate pair counts as one. */
  public static int count(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  /** Whether there are at most {@code most} characters. A text of megabytes costs nothing more. */
  public static boolean fit(CharSequence text, int most) {
    return text.length() <= most || (text.length() <= 2L * most && count(text) <= most);
  }

  /** The beginning of the text, at most {@code most} characters; never half of one. */
  public static String first(String text, int most) {
    return fit(text, most) ? text : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
