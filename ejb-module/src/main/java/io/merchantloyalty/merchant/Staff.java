package io.merchantloyalty.merchant;

import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import java.util.Optional;

/**
 * One of a merchant's staff who was let in to do something.
 *
 * @param userId internal id of the user's row
 * @param subtreeNodeId the node below which (itself included) the user may change things; empty:
 *     everywhere
 */
public record Staff(
    long userId, long merchantId, Role role, Optional<Long> subtreeNodeId, Origin origin) {

  /** The beginning of what the audit log says of a deed of this user. */
  public AuditEntry did(String action) {
    return AuditEntry.by(PrincipalKind.MERCHANT_USER, userId, action)
        .ofMerchant(merchantId)
        .from(origin.address().orElse(null), origin.correlationId().orElse(null));
  }
}
