package io.merchantloyalty.web.rest.merchant.key;

import io.merchantloyalty.merchant.key.CreateApiKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key to be made.
 *
 * @param name what the system is called
 * @param scopes what it may do, such as {@code programs:read}
 * @param expiresAt absent: never
 */
public record NewApiKeyBody(
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 30) String> scopes,
    Instant expiresAt) {

  CreateApiKey toCommand() {
    return new CreateApiKey(name, scopes, Optional.ofNullable(expiresAt));
  }
}
