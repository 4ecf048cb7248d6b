package io.merchantloyalty.merchant.audit;

import io.merchantloyalty.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the audit log are wanted; those that fit all that is given.
 *
 * @param from the first moment; empty: from the beginning
 * @param until the first moment that is no longer wanted; empty: up to now
 * @param user user id of who did it
 * @param action what was done, or the beginning of it up to a dot: {@code user} or {@code
 *     user.invite}
 * @param subject how people name what it was done to, exactly
 * @param oldestFirst whether the list begins with the oldest entry; else with the newest
 */
public record FindAudit(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> user,
    Optional<String> action,
    Optional<String> subject,
    boolean oldestFirst,
    PageRequest page) {

  /** All of it, the newest first. */
  public static FindAudit all(PageRequest page) {
    return new FindAudit(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        page);
  }

  /** The same, from another place on. */
  FindAudit at(PageRequest place) {
    return new FindAudit(from, until, user, action, subject, oldestFirst, place);
  }
}
