package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.merchant.operator.AwaitedOwner;
import java.time.Instant;
import java.util.Optional;

/**
 * The first owner of a merchant, who has not chosen a password yet.
 *
 * @param linkUntil until when the link is good by which they do; absent: it is no longer good
 */
public record AwaitedOwnerBody(String userId, String name, Optional<Instant> linkUntil) {

  static AwaitedOwnerBody of(AwaitedOwner owner) {
    return new AwaitedOwnerBody(owner.userId(), owner.name(), owner.linkUntil());
  }
}
