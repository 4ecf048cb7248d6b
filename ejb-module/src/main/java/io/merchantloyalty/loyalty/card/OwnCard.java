package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.media.PictureAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A card that the shopper has stored, as a line of the account list.
 *
 * @param tokenId of its program; it names the card too, for there is one of each program at most
 * @param lastUsedAt when it last went to a register
 */
public record OwnCard(
    String tokenId,
    String programName,
    String cardNumber,
    Instant addedAt,
    Optional<Instant> lastUsedAt,
    Optional<PictureAddress> icon) {

  OwnCard icon(Optional<PictureAddress> found) {
    return new OwnCard(tokenId, programName, cardNumber, addedAt, lastUsedAt, found);
  }

  /** The card number stays out of logs. */
  @Override
  public String toString() {
    return "OwnCard[tokenId=" + tokenId + "]";
  }
}
