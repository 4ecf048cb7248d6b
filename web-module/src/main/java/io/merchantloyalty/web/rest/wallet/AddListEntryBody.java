package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.AddableProgram;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import java.net.URI;
import java.util.Optional;

/** A program of which the shopper has no card. */
public record AddListEntryBody(String tokenId, String name, Optional<URI> iconUrl) {

  static AddListEntryBody of(AddableProgram program, PictureLinks links) {
    return new AddListEntryBody(program.tokenId(), program.name(), program.icon().map(links::to));
  }
}
