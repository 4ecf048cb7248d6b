package io.merchantloyalty.security;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.util.Optional;

/**
 * A password that somebody wants to have (spec 03, INVALID_NEW_PASSWORD): 4 to 128 characters.
 *
 * @param field how the caller calls it, for the refusal
 */
public record NewPassword(String field, String text) {

  public static final int CHARS_MIN = 4;

  /** More than any till has; a bound, so that nobody sends a book. */
  public static final int CHARS_MAX = 128;

  /** What is wrong with it; never repeats it. */
  public Optional<Violation> violation() {
    if (text == null || Characters.count(text) < CHARS_MIN) {
      return Optional.of(
          Violation.secret(field, "must have at least " + CHARS_MIN + " characters"));
    }
    if (!Characters.fit(text, CHARS_MAX)) {
      return Optional.of(Violation.secret(field, "must have at most " + CHARS_MAX + " characters"));
    }
    return Optional.empty();
  }

  /** Throws INVALID_NEW_PASSWORD when there is anything wrong with it. */
  public void check() {
    violation()
        .ifPresent(
            wrong -> {
              throw DomainException.violated(ResultCode.INVALID_NEW_PASSWORD, wrong);
            });
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "NewPassword[field=" + field + "]";
  }
}
