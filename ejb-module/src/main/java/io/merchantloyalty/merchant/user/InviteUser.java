package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import java.util.regex.Pattern;

/**
 * An owner invites somebody.
 *
 * @param userId what they will sign in with: 1 to 64 small letters, digits, dots, underscores,
 *     hyphens and at signs, beginning with a letter or digit; nobody else of the merchant has it
 */
public record InviteUser(String userId, UserRights rights) {

  /** Small letters only: Anna and anna would be two people that nobody can tell apart. */
  private static final Pattern USER_ID =
      Pattern.compile("[a-z0-9][a-z0-9._@-]{0," + (MerchantUser.USER_ID_CHARS_MAX - 1) + "}");

  /** Refuses what cannot be, naming all that is wrong. */
  void check() {
    Violations violations = new Violations();
    checkUserId(violations, "userId", userId);
    rights.check(violations);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  /**
   * Whether new users may be called so.
   *
   * @param field how the caller calls it
   */
  public static void checkUserId(Violations violations, String field, String userId) {
    violations.checkText(field, userId, MerchantUser.USER_ID_CHARS_MAX);
    violations.check(
        userId == null || userId.isBlank() || USER_ID.matcher(userId).matches(),
        field,
        "must be small letters, digits, dots, underscores, hyphens and at signs",
        userId);
  }
}
