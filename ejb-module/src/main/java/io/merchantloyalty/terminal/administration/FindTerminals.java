package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.terminal.TerminalKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Which terminals are wanted, and in what order. What is left empty does not matter.
 *
 * @param node reference of a node: those in shops at and below it
 * @param text somewhere in name, external id, terminal id or SEQR id, in any letter case, at most
 *     {@link #TEXT_CHARS_MAX} characters
 * @param sticker whether it has a SEQR id
 * @param quietSince those in service that nobody has seen since then, or ever
 * @param unregistered whether those out of service are wanted, in place of those in service
 * @param sort see there
 * @param descending the other way round
 */
public record FindTerminals(
    Optional<String> node,
    Optional<String> text,
    Optional<TerminalKind> kind,
    Optional<Boolean> sticker,
    Optional<Instant> quietSince,
    boolean unregistered,
    TerminalSort sort,
    boolean descending) {

  public static final int TEXT_CHARS_MAX = 100;

  /** All in service, as they were registered. */
  public static FindTerminals all() {
    return new FindTerminals(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        TerminalSort.REGISTERED,
        false);
  }

  /** The same, but in shops at and below a node. */
  public FindTerminals at(Optional<String> someNode) {
    return new FindTerminals(
        someNode, text, kind, sticker, quietSince, unregistered, sort, descending);
  }

  /** The same, but with that text somewhere. */
  public FindTerminals calling(Optional<String> someText) {
    return new FindTerminals(
        node, someText, kind, sticker, quietSince, unregistered, sort, descending);
  }

  /** The same, but only those with a SEQR id. */
  FindTerminals withSticker() {
    return new FindTerminals(
        node, text, kind, Optional.of(true), quietSince, unregistered, sort, descending);
  }

  void check() {
    new Violations()
        .checkTextIfAny("text", text.orElse(null), TEXT_CHARS_MAX)
        .refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
