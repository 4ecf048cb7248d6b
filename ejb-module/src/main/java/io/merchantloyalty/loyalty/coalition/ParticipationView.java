package io.merchantloyalty.loyalty.coalition;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation into a program, and what became of it; both merchants see the same.
 *
 * @param owner name of the merchant whose program it is
 * @param invited name of the merchant that was invited
 */
public record ParticipationView(
    String reference,
    String tokenId,
    String programName,
    String owner,
    String invited,
    ParticipationState state,
    Instant invitedAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt) {}
