package io.merchantloyalty.web.rest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as RFC 3339 writes them: with seconds and with an offset; and which of them we take. */
public final class Rfc3339 {

  /** What is told of a text that {@link #read} cannot read. */
  public static final String FORM =
      "must be a time of RFC 3339 with offset, such as 2026-03-01T09:30:00+01:00";

  /** What is told of a moment that is not {@link #isTaken}. */
  public static final String RANGE =
      "must be a time from 1000-01-01T00:00:00Z to 2999-12-31T23:59:59Z";

  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "([Zz]|[+-][0-9]{2}:[0-9]{2})");

  private Rfc3339() {}

  /** Empty when the text is of another form, or names no day or hour that exists. */
  public static Optional<Instant> read(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether every column can hold it, and what is counted from it. */
  public static boolean isTaken(Instant moment) {
    return !moment.isBefore(FIRST) && moment.isBefore(END);
  }
}
