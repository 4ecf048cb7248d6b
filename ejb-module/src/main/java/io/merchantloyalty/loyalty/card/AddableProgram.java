package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.media.PictureAddress;
import java.util.Optional;

/** A line of the app's add list: a program of which the shopper has no card. */
public record AddableProgram(String tokenId, String name, Optional<PictureAddress> icon) {}
