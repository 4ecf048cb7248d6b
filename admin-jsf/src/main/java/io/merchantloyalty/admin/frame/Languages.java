package io.merchantloyalty.admin.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that the console speaks. */
public final class Languages {

  public static final Locale ENGLISH = Locale.UK;
  public static final Locale SWEDISH = new Locale("sv", "SE");

  /** Until somebody has said another one. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** Holds what somebody chose before signing in. */
  static final String COOKIE = "CONSOLE_LANGUAGE";

  private static final List<Locale> SPOKEN = List.of(ENGLISH, SWEDISH);

  private Languages() {}

  /** English, for what is not spoken. */
  public static Locale of(String language) {
    return spoken(language).orElse(ENGLISH);
  }

  static Locale asked(HttpServletRequest request) {
    Optional<Locale> chosen =
        Stream.ofNullable(request.getCookies())
            .flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .flatMap(language -> spoken(language).stream())
            .findFirst();
    return chosen
        .or(
            () ->
                Collections.list(request.getLocales()).stream()
                    .flatMap(locale -> spoken(locale.getLanguage()).stream())
                    .findFirst())
        .orElse(ENGLISH);
  }

  private static Optional<Locale> spoken(String language) {
    return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }
}
