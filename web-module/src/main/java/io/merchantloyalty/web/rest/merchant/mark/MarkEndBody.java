package io.merchantloyalty.web.rest.merchant.mark;

import io.merchantloyalty.loyalty.mark.EndMark;
import io.merchantloyalty.shared.SeenTag;
import java.time.Instant;
import java.util.Optional;

/** Until when a mark holds, exclusive; absent: for ever. */
public record MarkEndBody(Instant until) {

  EndMark toCommand(String tokenId, String mark, SeenTag seen) {
    return new EndMark(tokenId, mark, seen, Optional.ofNullable(until));
  }
}
