package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.media.PictureAddress;
import java.util.Optional;

/**
 * The information page of a stored card.
 *
 * @param text written by the merchant for those who have the card
 * @param logo the one of the "information" page
 * @param inUse whether the program is published: else its cards go to no register, and the number
 *     cannot be changed any more
 */
public record CardPage(
    OwnCard card, String text, Optional<PictureAddress> logo, NumberInput number, boolean inUse) {}
