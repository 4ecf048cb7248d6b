package io.merchantloyalty.web.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The path of a request according to RFC 3986: ASCII without blanks. Each {@code %} is followed by
 * two hexadecimal digits; together these are UTF-8 without control characters. The server itself
 * answers other paths with a success and an empty body.
 */
final class PathRule {

  private PathRule() {}

  /** {@code path}: raw, one character per byte, without the query. */
  static Optional<Turned> broken(String path) {
    if (!path.startsWith("/")) {
      return Optional.of(Turned.badRequest("a path begins with a slash"));
    }
    ByteBuffer decoded = ByteBuffer.allocate(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c > '~') {
        return Optional.of(
            Turned.badRequest("a path is ASCII; other characters are sent as %XX of UTF-8"));
      }
      if (c != '%') {
        decoded.put((byte) c);
        continue;
      }
      int high = i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
      int low = i + 2 < path.length() ? Character.digit(path.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.of(
            Turned.badRequest("a % in the path is not followed by two hexadecimal digits"));
      }
      decoded.put((byte) (high * 16 + low));
      i += 2;
    }
    return brokenText(decoded.flip());
  }

  private static Optional<Turned> brokenText(ByteBuffer decoded) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
      return text.chars().anyMatch(Character::isISOControl)
          ? Optional.of(Turned.badRequest("the path has a control character"))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of(Turned.badRequest("the path is not UTF-8"));
    }
  }
}
