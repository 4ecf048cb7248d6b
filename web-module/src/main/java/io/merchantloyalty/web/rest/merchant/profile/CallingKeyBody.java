package io.merchantloyalty.web.rest.merchant.profile;

import io.merchantloyalty.merchant.key.ApiKeyView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The API key that was shown.
 *
 * @param reference how owners find it in the list of keys
 * @param scopes what it may do
 * @param expiresAt absent: never
 */
public record CallingKeyBody(
    String reference, String name, List<String> scopes, Optional<Instant> expiresAt) {

  static CallingKeyBody of(ApiKeyView view) {
    return new CallingKeyBody(view.reference(), view.name(), view.scopes(), view.expiresAt());
  }
}
