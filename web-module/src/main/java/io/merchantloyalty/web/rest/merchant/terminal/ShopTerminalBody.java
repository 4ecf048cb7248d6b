package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import java.time.Instant;
import java.util.Optional;

/**
 * A terminal as its merchant sees it.
 *
 * @param shop reference of the shop where it stands
 * @param stickerText what its sticker's QR code says
 * @param unregisteredAt absent while it is in service
 */
public record ShopTerminalBody(
    String terminalId,
    TerminalKind kind,
    String externalId,
    String name,
    String shop,
    String shopName,
    boolean acceptsRowsThatDiffer,
    Optional<String> seqrId,
    Optional<String> stickerText,
    Instant registeredAt,
    Optional<Instant> unregisteredAt,
    Optional<Instant> lastSeenAt) {

  static ShopTerminalBody of(ShopTerminalView view) {
    return new ShopTerminalBody(
        view.terminalId(),
        view.kind(),
        view.externalId(),
        view.name(),
        view.shop(),
        view.shopName(),
        view.acceptsRowsThatDiffer(),
        view.seqrId(),
        view.stickerQrText(),
        view.registeredAt(),
        view.unregisteredAt(),
        view.lastSeenAt());
  }
}
