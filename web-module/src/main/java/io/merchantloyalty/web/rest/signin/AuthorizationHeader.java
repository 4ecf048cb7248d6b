package io.merchantloyalty.web.rest.signin;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the {@code Authorization} header: Basic (RFC 7617, in UTF-8) or Bearer (RFC 6750). */
public final class AuthorizationHeader {

  /** Longer than any credentials of ours, shorter than anything that costs to decode. */
  private static final int CHARS_MAX = 4096;

  private AuthorizationHeader() {}

  /**
   * The credentials that the header shows; empty when it shows none that can be read, whatever is
   * wrong with it.
   *
   * @param header may be null
   * @param source the caller's address
   * @param verify checks a token's signature and age
   */
  public static Optional<Credentials> read(
      String header, String source, Function<String, AccessToken> verify) {
    if (header == null || header.length() > CHARS_MAX) {
      return Optional.empty();
    }
    int space = header.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String rest = header.substring(space + 1).strip();
    return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(rest, source);
      case "bearer" -> Optional.of(bearer(rest, verify));
      default -> Optional.empty();
    };
  }

  /** A merchant's API key is known by its beginning, which no token of ours has. */
  private static Credentials bearer(String text, Function<String, AccessToken> verify) {
    return text.startsWith(Credentials.ApiKey.PREFIX)
        ? new Credentials.ApiKey(text)
        : new Credentials.Bearer(verify.apply(text));
  }

  private static Optional<Credentials> basic(String base64, String source) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      String pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int colon = pair.indexOf(':');
      if (colon <= 0 || pair.chars().anyMatch(Character::isISOControl)) {
        return Optional.empty();
      }
      return Optional.of(
          new Credentials.Password(pair.substring(0, colon), pair.substring(colon + 1), source));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
