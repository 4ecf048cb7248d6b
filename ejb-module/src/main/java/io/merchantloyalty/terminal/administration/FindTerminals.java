package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.terminal.TerminalKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  public FindTerminals {
    text = DisplayName.of(text);
  }

  public static final int TEXT_CHARS_MAX = 100;

  private static final String NODE = "node";
  private static final String TEXT = "text";
  private static final String KIND = "kind";
  private static final String STICKER = "sticker";
  private static final String QUIET_SINCE = "quietSince";
  private static final String UNREGISTERED = "unregistered";
  private static final String SORT = "sort";
  private static final String DESCENDING = "descending";

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
  public FindTerminals withSticker() {
    return new FindTerminals(
        node, text, kind, Optional.of(true), quietSince, unregistered, sort, descending);
  }

  /** As {@link #of} reads it, for work that looks later. */
  public Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    node.ifPresent(reference -> words.put(NODE, reference));
    text.ifPresent(part -> words.put(TEXT, part));
    kind.ifPresent(one -> words.put(KIND, one.name()));
    sticker.ifPresent(with -> words.put(STICKER, with.toString()));
    quietSince.ifPresent(since -> words.put(QUIET_SINCE, since.toString()));
    words.put(UNREGISTERED, Boolean.toString(unregistered));
    words.put(SORT, sort.name());
    words.put(DESCENDING, Boolean.toString(descending));
    return words;
  }

  /** What {@link #words} has written. */
  public static FindTerminals of(Map<String, String> words) {
    return new FindTerminals(
        Optional.ofNullable(words.get(NODE)),
        Optional.ofNullable(words.get(TEXT)),
        Optional.ofNullable(words.get(KIND)).map(TerminalKind::valueOf),
        Optional.ofNullable(words.get(STICKER)).map(Boolean::valueOf),
        Optional.ofNullable(words.get(QUIET_SINCE)).map(Instant::parse),
        Boolean.parseBoolean(words.get(UNREGISTERED)),
        TerminalSort.valueOf(words.get(SORT)),
        Boolean.parseBoolean(words.get(DESCENDING)));
  }

  void check() {
    new Violations()
        .checkTextIfAny("text", text.orElse(null), TEXT_CHARS_MAX)
        .refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
