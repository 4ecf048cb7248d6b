package io.merchantloyalty.merchant.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One change that somebody made.
 *
 * @param user who: the merchant user's id; empty when it was the server, or somebody else's user
 * @param sourceAddress from where
 * @param action what was done
 * @param subjectKind what kind of thing it was done to
 * @param subject how people name that thing
 */
public record AuditTrailEntry(
    Instant at,
    Optional<String> user,
    Optional<String> userName,
    Optional<String> sourceAddress,
    String action,
    String subjectKind,
    Optional<String> subject,
    Optional<String> before,
    Optional<String> after,
    Optional<String> correlationId) {}
