package io.merchantloyalty.web.rest.merchant.why;

import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A question about one card; in a body, because addresses get into logs.
 *
 * @param program token id of a loyalty program
 * @param node reference of a node in the tree of shops
 * @param terminal id of a terminal, in place of a node
 * @param at absent: now
 */
public record WhyOfCardBody(
    @NotNull @Size(min = 1, max = 64) String program,
    @Size(max = 64) String node,
    @Size(max = 64) String terminal,
    Instant at,
    @NotNull @Secret @Size(min = 1, max = CardNumber.SENT_CHARS_MAX) String cardNumber) {

  @Override
  public String toString() {
    return "WhyOfCardBody[program=" + program + ", node=" + node + ", terminal=" + terminal + "]";
  }
}
