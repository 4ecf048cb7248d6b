package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.TerminalView;
import java.util.Optional;

/**
 * A terminal, as it sees itself.
 *
 * @param sticker there once the till has a SEQR id
 */
public record TerminalBody(
    String terminalId,
    TerminalKind kind,
    String externalId,
    String name,
    String shopName,
    String merchantName,
    Optional<String> seqrId,
    Optional<QrLinksBody> sticker) {

  static TerminalBody of(TerminalView view, Links links) {
    return new TerminalBody(
        view.terminalId(),
        view.kind(),
        view.externalId(),
        view.name(),
        view.shopName(),
        view.merchantName(),
        view.seqrId(),
        view.stickerQrText().map(links::ofSticker));
  }
}
