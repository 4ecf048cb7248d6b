package io.merchantloyalty.web.rest.merchant.key;

import io.merchantloyalty.merchant.key.ApiKeyState;
import io.merchantloyalty.merchant.key.ApiKeyView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key of one of the merchant's own systems.
 *
 * @param madeBy name of the owner who made it
 * @param expiresAt absent: never
 * @param lastUsedAt to about a quarter of an hour
 */
public record ApiKeyBody(
    String reference,
    String name,
    List<String> scopes,
    ApiKeyState state,
    String madeBy,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {

  static ApiKeyBody of(ApiKeyView view) {
    return new ApiKeyBody(
        view.reference(),
        view.name(),
        view.scopes(),
        view.state(),
        view.madeBy(),
        view.createdAt(),
        view.expiresAt(),
        view.revokedAt(),
        view.lastUsedAt());
  }
}
