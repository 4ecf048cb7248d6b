package io.merchantloyalty.merchant;

/**
 * What a merchant's user is there for (spec 05, Users and rights). Which roles may do a thing is
 * said by the feature that owns the operation.
 */
public enum Role {
  /** Everything, users included. */
  OWNER,
  /** Programs, cards, pictures. */
  LOYALTY_MANAGER,
  /** Tree and terminals; may be limited to a subtree. */
  SHOP_MANAGER,
  /** Payments, refunds, reports. */
  FINANCE,
  /** Looks, and changes nothing. */
  VIEWER
}
