package io.merchantloyalty.security;

import java.time.Instant;

/**
 * What a verified bearer token says. It proves who signed in, not that the credential still holds:
 * whoever uses it compares {@code credentialVersion} with the principal's row, in the query that it
 * makes anyway.
 */
public record AccessToken(
    PrincipalKind kind, long principalId, int credentialVersion, Instant expiresAt) {}
