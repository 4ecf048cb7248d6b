package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.CardPage;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import java.net.URI;
import java.util.Optional;

/**
 * The information page of a stored card.
 *
 * @param text written by the merchant for those who have the card
 * @param numberRule what another number would have to look like
 * @param inUse false: the program has ended; the card goes to no register
 */
public record CardPageBody(
    WalletCardBody card,
    String text,
    Optional<URI> logoUrl,
    NumberInputBody numberRule,
    boolean inUse) {

  static CardPageBody of(CardPage page, PictureLinks links) {
    return new CardPageBody(
        WalletCardBody.of(page.card(), links),
        page.text(),
        page.logo().map(links::to),
        NumberInputBody.of(page.number()),
        page.inUse());
  }
}
