package io.merchantloyalty.web;

/** Writes JSON strings for log lines, where a whole mapper would cost more than the request. */
final class JsonText {

  private JsonText() {}

  /** Appends {@code text} in quotes; a line break never gets into a log line. */
  static StringBuilder quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7F || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"');
  }
}
