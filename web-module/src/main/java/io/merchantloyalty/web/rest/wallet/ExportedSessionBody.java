package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.session.SessionView;
import java.time.Instant;
import java.util.Optional;

/** A session of an app. */
public record ExportedSessionBody(
    Instant begunAt, Optional<Instant> refreshedAt, Instant expiresAt, Optional<Instant> endedAt) {

  static ExportedSessionBody of(SessionView session) {
    return new ExportedSessionBody(
        session.begunAt(), session.refreshedAt(), session.expiresAt(), session.endedAt());
  }
}
