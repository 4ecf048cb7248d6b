package io.merchantloyalty.wallet.session;

import java.time.Instant;
import java.util.Optional;

/** A session of an app, as its shopper may see it. */
public record SessionView(
    Instant begunAt, Optional<Instant> refreshedAt, Instant expiresAt, Optional<Instant> endedAt) {}
