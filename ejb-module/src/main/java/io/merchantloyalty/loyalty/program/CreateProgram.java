package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import java.util.regex.Pattern;

/**
 * A merchant's user drafts a program.
 *
 * @param tokenId its name on the wire, never changed: 1 to 64 letters, digits, dots, underscores
 *     and hyphens, unique in the whole system
 */
public record CreateProgram(String tokenId, ProgramContent content) {

  private static final Pattern TOKEN_ID =
      Pattern.compile("[A-Za-z0-9._-]{1," + LoyaltyProgram.TOKEN_ID_CHARS_MAX + "}");

  void check() {
    Violations violations = new Violations();
    violations.check(
        tokenId != null && TOKEN_ID.matcher(tokenId).matches(),
        "tokenId",
        "must be 1 to "
            + LoyaltyProgram.TOKEN_ID_CHARS_MAX
            + " letters, digits, dots, underscores and hyphens",
        tokenId);
    content.check(violations);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
