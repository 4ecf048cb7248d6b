package io.merchantloyalty.merchant;

import io.merchantloyalty.security.CommonPasswords;
import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A password that one of a merchant's staff wants to have: {@value #CHARS_MIN} to {@value
 * #CHARS_MAX} characters, not nearly all the same, without the user id, and not a common password
 * ({@link CommonPasswords}). It must be longer than a till's password, because it opens the
 * console.
 *
 * @param field how the caller calls it, for the refusal
 */
public record StaffPassword(String field, String text) {

  public static final int CHARS_MIN = 10;

  /** A bound, so that nobody sends a book. */
  public static final int CHARS_MAX = 128;

  static final int DIFFERENT_CHARS_MIN = 5;

  /** Too short to say that a password holds them. */
  private static final int USER_ID_CHARS_MIN = 4;

  /**
   * Refuses one that will not do, naming all the rules that it breaks, and never repeating it.
   *
   * @param names names of the company and the user, which are no good passwords either; nor is the
   *     user id
   * @throws DomainException INVALID_NEW_PASSWORD
   */
  public void check(String userId, String... names) {
    Violations violations = new Violations();
    int chars = text == null ? 0 : Characters.count(text);
    if (chars < CHARS_MIN) {
      violations.add(Violation.secret(field, "must have at least " + CHARS_MIN + " characters"));
    } else if (chars > CHARS_MAX) {
      violations.add(Violation.secret(field, "must have at most " + CHARS_MAX + " characters"));
    } else if (text.codePoints().distinct().count() < DIFFERENT_CHARS_MIN) {
      violations.add(
          Violation.secret(
              field, "must have at least " + DIFFERENT_CHARS_MIN + " different characters"));
    } else if (CommonPasswords.has(text, ownWords(userId, names))) {
      violations.add(
          Violation.secret(
              field, "must not be one that others try first, or the name of the company"));
    }
    if (userId.length() >= USER_ID_CHARS_MIN
        && text != null
        && text.toLowerCase(Locale.ROOT).contains(userId.toLowerCase(Locale.ROOT))) {
      violations.add(Violation.secret(field, "must not hold the user id"));
    }
    violations.refuse(ResultCode.INVALID_NEW_PASSWORD);
  }

  private static List<String> ownWords(String userId, String... names) {
    List<String> words = new ArrayList<>(List.of(names));
    words.add(userId);
    return words;
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "StaffPassword[field=" + field + "]";
  }
}
