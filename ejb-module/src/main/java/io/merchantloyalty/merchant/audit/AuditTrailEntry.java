package io.merchantloyalty.merchant.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One change that somebody made.
 *
 * @param user who: the merchant user's id; empty when it was the server, an API key, or somebody
 *     else's user
 * @param apiKey name of the API key that was shown; empty: none was
 * @param terminal name of the terminal that did it itself; empty: none did
 * @param sourceAddress from where
 * @param action what was done
 * @param subjectKind what kind of thing it was done to
 * @param subject what that thing is called outside of the server
 * @param subjectName the name that people gave it, of shop nodes, users, programs and terminals; of
 *     a mark, program and node
 */
public record AuditTrailEntry(
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
    Optional<String> correlationId) {}
