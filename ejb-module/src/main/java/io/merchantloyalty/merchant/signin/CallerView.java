package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.key.ApiKeyView;
import java.util.Optional;

/**
 * Who is calling.
 *
 * @param user the calling user; for an API key the owner who made it or has taken it over
 * @param apiKey the key that was shown; empty: the user calls
 */
public record CallerView(ProfileView user, Optional<ApiKeyView> apiKey) {}
