package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.Actor;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.PrincipalKind;
import java.util.Currency;
import java.util.Optional;

/**
 * Who gives money back: a terminal or a user of a merchant, one of the two, let in.
 *
 * @param terminalId internal id of the terminal
 * @param terminalName what the terminal signs in with
 * @param merchantUserId internal id of the user
 * @param shopNodeId the shop that the caller stands for; empty: the whole merchant
 * @param currency the one currency of the merchant
 */
public record Refunder(
    long merchantId,
    Optional<Long> terminalId,
    Optional<String> terminalName,
    Optional<Long> merchantUserId,
    Optional<Long> shopNodeId,
    Currency currency) {

  Actor actor() {
    return terminalId
        .map(Actor::register)
        .orElseGet(() -> Actor.merchantUser(merchantUserId.orElseThrow()));
  }

  /** Whose idempotency keys are meant. */
  KeyedCalls.Principal principal() {
    return terminalId
        .map(id -> new KeyedCalls.Principal(PrincipalKind.TERMINAL, id))
        .orElseGet(
            () ->
                new KeyedCalls.Principal(
                    PrincipalKind.MERCHANT_USER, merchantUserId.orElseThrow()));
  }
}
