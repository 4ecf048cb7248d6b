package io.merchantloyalty.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** Moments as the visitor reads them: in his language, on his clock. */
@Named
@RequestScoped
public class Times {

  private static final String NONE = "–";

  @Inject Visitor visitor;

  /** Day and minute. {@code moment}: an {@link Instant}, an {@link Optional} of one, or nothing. */
  public String medium(Object moment) {
    return said(
        moment, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
  }

  /** {@code day}: the day alone; {@code exact}: to the second; else as {@link #medium}. */
  public String styled(Object moment, String style) {
    return switch (style) {
      case "day" -> said(moment, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
      case "exact" ->
          said(
              moment,
              DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM));
      default -> medium(moment);
    };
  }

  private String said(Object moment, DateTimeFormatter format) {
    Object there = moment instanceof Optional<?> any ? any.orElse(null) : moment;
    return there instanceof Instant instant
        ? format.withLocale(visitor.locale()).withZone(visitor.zone()).format(instant)
        : NONE;
  }
}
