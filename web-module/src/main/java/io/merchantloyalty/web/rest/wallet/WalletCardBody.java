package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.OwnCard;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A card that the shopper has stored.
 *
 * @param tokenId names program and card: there is at most one card of each program
 * @param lastUsedAt when it last went to a register; absent: never
 */
public record WalletCardBody(
    String tokenId,
    String programName,
    String cardNumber,
    Instant addedAt,
    Optional<Instant> lastUsedAt,
    Optional<URI> iconUrl) {

  static WalletCardBody of(OwnCard card, PictureLinks links) {
    return new WalletCardBody(
        card.tokenId(),
        card.programName(),
        card.cardNumber(),
        card.addedAt(),
        card.lastUsedAt(),
        card.icon().map(links::to));
  }
}
