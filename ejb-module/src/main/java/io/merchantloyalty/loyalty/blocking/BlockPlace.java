package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.shared.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a page of blocked numbers ended: what it is ordered by, whichever that is, is in it. */
record BlockPlace(Instant since, String number) {

  static BlockPlace of(BlockView block) {
    return new BlockPlace(block.from(), block.cardNumber());
  }

  static BlockPlace read(String text) {
    int space = text.indexOf(' ');
    try {
      return new BlockPlace(
          Instant.parse(text.substring(0, Math.max(space, 0))), text.substring(space + 1));
    } catch (DateTimeException e) {
      throw PageRequest.unknownCursor();
    }
  }

  String text() {
    return since + " " + number;
  }
}
