package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.OwnCard;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import java.util.List;

/** The cards of a shopper; an object, so that it can say more one day. */
public record WalletCardsBody(List<WalletCardBody> cards) {

  static WalletCardsBody of(List<OwnCard> cards, PictureLinks links) {
    return new WalletCardsBody(cards.stream().map(card -> WalletCardBody.of(card, links)).toList());
  }
}
