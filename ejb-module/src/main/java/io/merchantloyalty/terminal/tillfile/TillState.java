package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.terminal.SeqrId;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.TerminalKind;
import java.util.Optional;

/**
 * What a file can say of a till that is there.
 *
 * @param merchantId internal
 * @param gone whether it is out of service
 * @param shopId internal
 */
public record TillState(
    String terminalId,
    long merchantId,
    boolean gone,
    TerminalKind kind,
    String externalId,
    String name,
    long shopId,
    Optional<String> seqrId,
    boolean rowsMayDiffer) {

  static TillState of(Terminal terminal) {
    return new TillState(
        terminal.terminalId(),
        terminal.merchantId(),
        !terminal.isRegistered(),
        terminal.kind(),
        terminal.externalId(),
        terminal.name(),
        terminal.shopNodeId(),
        terminal.seqrId(),
        terminal.acceptsRowsThatDiffer());
  }

  /** The till after a line; an empty cell leaves what there is. {@code shop}: empty: it stays. */
  TillState after(TillRow row, Optional<ShopsByName.Shop> shop) {
    return new TillState(
        terminalId,
        merchantId,
        gone,
        kind,
        row.externalId().filter(text -> !SameText.isSame(text, externalId)).orElse(externalId),
        row.name().filter(text -> !SameText.isSame(text, name)).orElse(name),
        shop.map(ShopsByName.Shop::id).orElse(shopId),
        row.seqrId().map(SeqrId::text).or(this::seqrId),
        row.rowsMayDiffer().orElse(rowsMayDiffer));
  }
}
