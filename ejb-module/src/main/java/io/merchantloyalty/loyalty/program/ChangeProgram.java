package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violations;

/**
 * A merchant's user changes what a program says, or its number rule.
 *
 * @param seen the state of the program that the user saw
 */
public record ChangeProgram(String tokenId, SeenTag seen, ProgramContent content) {

  void check() {
    Violations violations = new Violations();
    content.check(violations);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
