package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.media.PictureAddress;
import java.util.Optional;

/**
 * A program as its pages need it, beside the shopper's card of it if there is one.
 *
 * @param published now
 */
record ProgramAndCard(
    String tokenId,
    String name,
    boolean published,
    NumberRule rule,
    Texts texts,
    Pictures pictures,
    Optional<OwnCard> card) {

  record Texts(String add, String information) {}

  record Pictures(
      Optional<PictureAddress> icon,
      Optional<PictureAddress> addLogo,
      Optional<PictureAddress> informationLogo) {}

  AddPage addPage() {
    return new AddPage(
        tokenId,
        name,
        texts.add(),
        pictures.icon(),
        pictures.addLogo(),
        NumberInput.of(rule),
        card.isPresent());
  }

  Optional<CardPage> cardPage() {
    return card.map(
        own ->
            new CardPage(
                own,
                texts.information(),
                pictures.informationLogo(),
                NumberInput.of(rule),
                published));
  }
}
