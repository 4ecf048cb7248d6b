package io.merchantloyalty.merchant;

import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import java.util.Optional;

/**
 * One of a merchant's staff, or one of its own systems, that was let in to do something.
 *
 * @param userId internal id of the user's row; of an API key: who made it
 * @param role of an API key {@link Role#VIEWER}: what it may do was said by its scopes
 * @param subtreeNodeId the node below which (itself included) the user may change things; empty:
 *     everywhere
 * @param apiKeyId internal id of the API key that was shown; empty: a user
 */
public record Staff(
    long userId,
    long merchantId,
    Role role,
    Optional<Long> subtreeNodeId,
    Origin origin,
    Optional<Long> apiKeyId) {

  /** A user. */
  public Staff(
      long userId, long merchantId, Role role, Optional<Long> subtreeNodeId, Origin origin) {
    this(userId, merchantId, role, subtreeNodeId, origin, Optional.empty());
  }

  /** The beginning of what the audit log says of a deed of this user or system. */
  public AuditEntry did(String action) {
    return apiKeyId
        .map(key -> AuditEntry.byApiKey(key, action))
        .orElseGet(() -> AuditEntry.by(PrincipalKind.MERCHANT_USER, userId, action))
        .ofMerchant(merchantId)
        .from(origin.address().orElse(null), origin.correlationId().orElse(null));
  }
}
