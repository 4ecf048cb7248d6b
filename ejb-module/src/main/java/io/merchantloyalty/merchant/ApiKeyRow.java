package io.merchantloyalty.merchant;

import java.time.Instant;
import java.util.Set;

/**
 * An API key as it is found when it is shown.
 *
 * @param madeBy internal id of the owner who made the key or has taken it over
 * @param revoked whether the key has ended: by itself, or with its maker
 * @param isToBeStamped whether its last use was noted so long ago that this one is
 */
public record ApiKeyRow(
    long id,
    long merchantId,
    long madeBy,
    Set<Scope> scopes,
    Instant expiresAt,
    boolean revoked,
    boolean isToBeStamped) {

  public ApiKeyRow {
    scopes = Set.copyOf(scopes);
  }
}
