package io.merchantloyalty.web.rest.merchant.coalition;

import io.merchantloyalty.loyalty.coalition.ParticipationState;
import io.merchantloyalty.loyalty.coalition.ParticipationView;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation into a program, and what became of it.
 *
 * @param owner name of the merchant whose program it is
 * @param invited name of the merchant that was invited
 */
public record ParticipationBody(
    String reference,
    String tokenId,
    String programName,
    String owner,
    String invited,
    ParticipationState state,
    Instant invitedAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt) {

  static ParticipationBody of(ParticipationView view) {
    return new ParticipationBody(
        view.reference(),
        view.tokenId(),
        view.programName(),
        view.owner(),
        view.invited(),
        view.state(),
        view.invitedAt(),
        view.acceptedAt(),
        view.endedAt());
  }
}
