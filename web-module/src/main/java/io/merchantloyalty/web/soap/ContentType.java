package io.merchantloyalty.web.soap;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What matters of a request's Content-Type. */
final class ContentType {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private ContentType() {}

  /** {@code contentType}: the header, or null. Empty when it names no charset. */
  static Optional<String> charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
