package io.merchantloyalty.merchant.operator;

import java.time.Instant;
import java.util.Optional;

/**
 * The first owner of a merchant, who has not chosen a password yet.
 *
 * @param linkUntil until when the link is good by which they do; empty: it is no longer good
 */
public record AwaitedOwner(String userId, String name, Optional<Instant> linkUntil) {}
