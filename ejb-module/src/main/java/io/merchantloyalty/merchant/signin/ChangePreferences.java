package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A user says how he wants to see the console.
 *
 * @param language one of {@link #LANGUAGES}; empty: as the browser says
 * @param timeZone a name of the IANA list, such as {@code Europe/Stockholm}
 */
public record ChangePreferences(Optional<String> language, String timeZone) {

  /** What the console speaks. */
  public static final List<String> LANGUAGES = List.of("en", "sv");

  void check() {
    Violations violations = new Violations();
    violations.check(
        language.isEmpty() || LANGUAGES.contains(language.get()),
        "language",
        "must be one of " + String.join(", ", LANGUAGES),
        language.orElse(""));
    violations.checkText("timeZone", timeZone, 64);
    violations.check(
        timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone),
        "timeZone",
        "must be a time zone, such as Europe/Stockholm",
        timeZone);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
