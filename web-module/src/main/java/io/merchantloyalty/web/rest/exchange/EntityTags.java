package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code If-Match} of a change, as in the HTTP standard: a star, which matches any version, or
 * a list of tags, one of which must match. A proxy that compresses answers makes a tag weak or
 * appends the name of its coding to it. Both count as the tag that we gave, because the content is
 * the same.
 *
 * @param any whether any version matches
 * @param texts the texts between the quotes, without a proxy's addition; empty when {@code any}
 */
public record EntityTags(boolean any, Set<String> texts) {

  /** More tags than anybody can have seen of one thing. */
  private static final int CHARS_MAX = 2_000;

  private static final String TAG = "(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"";
  private static final Pattern NEXT = Pattern.compile("\\G[ \\t]*(?:,[ \\t]*)*" + TAG);
  private static final Pattern LIST =
      Pattern.compile("[ \\t,]*" + TAG + "(?:[ \\t]*,[ \\t]*(?:" + TAG + ")?)*+[ \\t]*");
  private static final Pattern CODING =
      Pattern.compile("(?:--?|;)(?:gzip|br|deflate|zstd|df)$", Pattern.CASE_INSENSITIVE);

  /**
   * Reads the header.
   *
   * @param header may be null
   * @param code of the refusals
   * @param whatFor for a person, such as "an update"
   * @throws RequestRefused 428 when missing, 400 when it is neither a star nor tags
   */
  public static EntityTags read(String header, ResultCode code, String whatFor) {
    if (header == null) {
      throw new RequestRefused(
          428, code, whatFor + " needs If-Match with the ETag of what it changes", List.of());
    }
    String value = header.strip();
    if (value.equals("*")) {
      return new EntityTags(true, Set.of());
    }
    if (value.length() > CHARS_MAX || !LIST.matcher(value).matches()) {
      throw RequestRefused.violated(
          code,
          List.of(
              FieldViolation.ofParameter(
                  HttpHeaders.IF_MATCH, "must be ETags, such as \"2.5\", or *", header)));
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Matcher next = NEXT.matcher(value); next.find(); ) {
      texts.add(CODING.matcher(next.group(1)).replaceFirst(""));
    }
    return new EntityTags(false, texts);
  }
}
