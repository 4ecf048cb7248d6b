package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.AddPage;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import java.net.URI;
import java.util.Optional;

/**
 * What the app shows before a card is added.
 *
 * @param text how to get and add the card, written by its merchant
 * @param added whether the shopper has a card of this program already
 */
public record AddPageBody(
    String tokenId,
    String name,
    String text,
    Optional<URI> iconUrl,
    Optional<URI> logoUrl,
    NumberInputBody cardNumber,
    boolean added) {

  static AddPageBody of(AddPage page, PictureLinks links) {
    return new AddPageBody(
        page.tokenId(),
        page.name(),
        page.text(),
        page.icon().map(links::to),
        page.logo().map(links::to),
        NumberInputBody.of(page.number()),
        page.added());
  }
}
