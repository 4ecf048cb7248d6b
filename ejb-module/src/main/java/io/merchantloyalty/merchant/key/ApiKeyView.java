package io.merchantloyalty.merchant.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key as owners see it; its secret is known to nobody but the system that has it.
 *
 * @param scopes words of {@link io.merchantloyalty.merchant.Scope}
 * @param madeBy name of the owner who made the key, or has taken it over
 * @param madeByUser user id of the same owner
 * @param lastUsedAt to about a quarter of an hour; empty: never
 */
public record ApiKeyView(
    String reference,
    String name,
    List<String> scopes,
    ApiKeyState state,
    String madeBy,
    String madeByUser,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {

  public ApiKeyView {
    scopes = List.copyOf(scopes);
  }
}
