package io.merchantloyalty.web.rest.merchant.profile;

import io.merchantloyalty.merchant.signin.ChangePreferences;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * How the user wants to see the console.
 *
 * @param language {@code en} or {@code sv}; absent: as the browser says
 * @param timeZone a name such as {@code Europe/Stockholm}
 */
public record ProfileChangeBody(
    @Size(max = 2) String language, @NotNull @Size(min = 1, max = 64) String timeZone) {

  ChangePreferences toCommand() {
    return new ChangePreferences(Optional.ofNullable(language), timeZone);
  }
}
