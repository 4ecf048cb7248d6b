package io.merchantloyalty.merchant.user;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violations;

/**
 * An owner changes what a user is called and may do.
 *
 * @param seen the state that the owner saw
 */
public record ChangeUser(String userId, SeenTag seen, UserRights rights) {

  void check() {
    Violations violations = new Violations();
    rights.check(violations);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
