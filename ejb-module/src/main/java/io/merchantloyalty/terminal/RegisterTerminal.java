package io.merchantloyalty.terminal;

import io.merchantloyalty.security.NewPassword;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A merchant's user puts a till into service (spec 03, registerTerminal).
 *
 * @param externalId how the merchant names it, 1 to 100 characters
 * @param password 4 to 128 characters; never left to the server
 * @param name what the shopper sees, at most 200 characters; empty or absent: the external id
 */
public record RegisterTerminal(String externalId, String password, String name) {

  public RegisterTerminal {
    externalId = DisplayName.of(externalId);
    name = DisplayName.of(name);
  }

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{FFFE}\\x{FFFF}]+");

  /**
   * From an old client. A name is no reason to leave a till out of service (spec 03, Requests):
   * control characters become spaces, and what is too long is cut. The external id names the till
   * in the merchant's own systems, so it is taken as it is or refused.
   */
  public static RegisterTerminal tidied(String externalId, String password, String name) {
    String line = CONTROL.matcher(name).replaceAll(" ").strip();
    int end = Math.min(line.length(), Terminal.NAME_CHARS_MAX);
    boolean splitsPair = end < line.length() && Character.isLowSurrogate(line.charAt(end));
    return new RegisterTerminal(
        externalId, password, line.substring(0, splitsPair ? end - 1 : end).strip());
  }

  String nameOrDefault() {
    return isAbsent(name) ? externalId : name;
  }

  /**
   * Refuses what cannot be registered, naming all that is wrong.
   *
   * @throws io.merchantloyalty.shared.DomainException INVALID_NEW_PASSWORD when the password is
   *     among it, else REJECTED_BUSINESS_LOGIC
   */
  void check() {
    Violations violations = new Violations();
    violations
        .checkText("externalId", externalId, Terminal.EXTERNAL_ID_CHARS_MAX)
        .checkTextIfAny("name", isAbsent(name) ? null : name, Terminal.NAME_CHARS_MAX);
    Optional<Violation> wrongPassword = new NewPassword("password", password).violation();
    wrongPassword.ifPresent(violations::add);
    violations.refuse(
        wrongPassword.isPresent()
            ? ResultCode.INVALID_NEW_PASSWORD
            : ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  private static boolean isAbsent(String text) {
    return text == null || text.isBlank();
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "RegisterTerminal[externalId=" + externalId + ", name=" + name + "]";
  }
}
