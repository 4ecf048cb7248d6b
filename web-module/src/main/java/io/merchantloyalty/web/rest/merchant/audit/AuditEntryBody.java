package io.merchantloyalty.web.rest.merchant.audit;

import io.merchantloyalty.merchant.audit.AuditTrailEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * One change that somebody made.
 *
 * @param user absent when it was the server, or another merchant's user
 * @param subject how people name what it was done to
 */
public record AuditEntryBody(
    Instant at,
    Optional<String> user,
    Optional<String> userName,
    Optional<String> sourceAddress,
    String action,
    String subjectKind,
    Optional<String> subject,
    Optional<String> before,
    Optional<String> after,
    Optional<String> correlationId) {

  static AuditEntryBody of(AuditTrailEntry entry) {
    return new AuditEntryBody(
        entry.at(),
        entry.user(),
        entry.userName(),
        entry.sourceAddress(),
        entry.action(),
        entry.subjectKind(),
        entry.subject(),
        entry.before(),
        entry.after(),
        entry.correlationId());
  }
}
