package io.merchantloyalty.web.soap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Points in time on the wire (spec 03, Requests). {@code server}: the zone that a date without one
 * is meant in, and in which answers are written.
 */
record Dates(ZoneId server) {

  /** With up to nine decimals and Z, +01:00, +0100 or nothing behind. */
  private static final DateTimeFormatter LIBERAL =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter STRICT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  private static final int CHARS_MAX = 40;

  // what a DATETIME column holds: some toolkits send the year 1 for a date that nobody set
  private static final int YEAR_MIN = 1000;
  private static final int YEAR_MAX = 9999;

  /** Empty when nobody can tell what was meant. */
  Optional<Instant> read(String text) {
    if (text.length() > CHARS_MAX) {
      return Optional.empty();
    }
    try {
      TemporalAccessor parsed = LIBERAL.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          parsed instanceof OffsetDateTime withZone
              ? withZone.toInstant()
              : ((LocalDateTime) parsed).atZone(server).toInstant();
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      return year < YEAR_MIN || year > YEAR_MAX ? Optional.empty() : Optional.of(instant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  String write(Instant instant) {
    return STRICT.format(instant.atZone(server));
  }
}
