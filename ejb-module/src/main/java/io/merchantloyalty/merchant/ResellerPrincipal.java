package io.merchantloyalty.merchant;

import java.util.Optional;

/**
 * The name that a merchant's user signs in with: {@code public_test_shop/9900}, reseller id and
 * user id joined by the last slash (spec 03, Requests).
 */
record ResellerPrincipal(String resellerId, String userId) {

  /** Empty when the text cannot be the name of any user. */
  static Optional<ResellerPrincipal> read(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String resellerId = text.substring(0, slash);
    String userId = text.substring(slash + 1);
    boolean possible =
        isPossible(resellerId, Reseller.ID_CHARS_MAX)
            && isPossible(userId, MerchantUser.USER_ID_CHARS_MAX);
    return possible ? Optional.of(new ResellerPrincipal(resellerId, userId)) : Optional.empty();
  }

  /** The database compares without trailing spaces: such a name would be a second one. */
  private static boolean isPossible(String id, int charsMax) {
    return !id.isEmpty() && id.length() <= charsMax && !id.endsWith(" ");
  }
}
