package io.merchantloyalty.web.rest.merchant.mark;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.mark.AddMark;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * A mark to be made.
 *
 * @param node reference of a node in the caller's own tree
 * @param from absent: now
 * @param until exclusive; absent: for ever
 */
public record NewMarkBody(
    @NotNull @Size(min = 1, max = 64) String node,
    @NotNull MarkKind kind,
    Instant from,
    Instant until) {

  AddMark toCommand(String tokenId) {
    return new AddMark(tokenId, node, kind, Optional.ofNullable(from), Optional.ofNullable(until));
  }
}
