package io.merchantloyalty.web.rest.merchant.audit;

import io.merchantloyalty.merchant.audit.AuditTrailEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * One change that somebody made.
 *
 * @param user absent when it was the server, an API key, or another merchant's user
 * @param apiKey name of the API key that was shown
 * @param terminal name of the terminal that did it itself
 * @param subject what that which it was done to is called outside of the server
 * @param subjectName the name that people gave it, of shop nodes, users, programs and terminals; of
 *     a mark, program and node
 */
public record AuditEntryBody(
    Instant at,
    Optional<String> user,
    Optional<String> userName,
    Optional<String> apiKey,
    Optional<String> terminal,
    Optional<String> sourceAddress,
    String action,
    String subjectKind,
    Optional<String> subject,
    Optional<String> subjectName,
    Optional<String> before,
    Optional<String> after,
    Optional<String> correlationId) {

  static AuditEntryBody of(AuditTrailEntry entry) {
    return new AuditEntryBody(
        entry.at(),
        entry.user(),
        entry.userName(),
        entry.apiKey(),
        entry.terminal(),
        entry.sourceAddress(),
        entry.action(),
        entry.subjectKind(),
        entry.subject(),
        entry.subjectName(),
        entry.before(),
        entry.after(),
        entry.correlationId());
  }
}
