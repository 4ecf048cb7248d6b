package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.media.PictureAddress;
import java.util.Optional;

/**
 * What the app shows before a card of a program is added.
 *
 * @param text how to get and to add the card, written by the merchant
 * @param logo the one of the "add" page
 * @param added whether the shopper has a card of it already
 */
public record AddPage(
    String tokenId,
    String name,
    String text,
    Optional<PictureAddress> icon,
    Optional<PictureAddress> logo,
    NumberInput number,
    boolean added) {}
