package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.security.NewPassword;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.TerminalKind;
import java.util.Optional;

/**
 * A merchant's user puts a terminal into service in a shop.
 *
 * @param externalId how the merchant names it, 1 to 100 characters
 * @param name what the shopper sees, 1 to 200 characters
 * @param shop reference of the shop
 * @param password 4 to 128 characters; empty: the server makes one
 */
public record PlaceTerminal(
    TerminalKind kind, String externalId, String name, String shop, Optional<String> password) {

  public PlaceTerminal {
    externalId = DisplayName.of(externalId);
    name = DisplayName.of(name);
  }

  void check() {
    Violations violations = new Violations();
    if (kind == null) {
      violations.add(Violation.missing("kind"));
    }
    violations
        .checkText("externalId", externalId, Terminal.EXTERNAL_ID_CHARS_MAX)
        .checkText("name", name, Terminal.NAME_CHARS_MAX);
    Optional<Violation> wrongPassword =
        password.flatMap(given -> new NewPassword("password", given).violation());
    wrongPassword.ifPresent(violations::add);
    violations.refuse(
        wrongPassword.isPresent()
            ? ResultCode.INVALID_NEW_PASSWORD
            : ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "PlaceTerminal[externalId=" + externalId + ", shop=" + shop + "]";
  }
}
