package io.merchantloyalty.web.soap.envelope;

/** Text that XML 1.0 can carry: the rest of Unicode has no spelling there, not even as a number. */
public final class XmlText {

  private static final char STAND_IN = '\uFFFD';

  private XmlText() {}

  /** The text with a stand-in for each character that no XML document may hold. */
  public static String allowed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || Character.isSurrogate(c) || c >= '\uFFFE') {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : STAND_IN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** XML 1.0, production 2. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
