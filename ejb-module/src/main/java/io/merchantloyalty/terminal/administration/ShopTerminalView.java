package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.terminal.TerminalKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A terminal as its merchant's staff see it.
 *
 * @param shop reference of the shop where it stands
 * @param stickerQrText what its sticker's QR code says; empty without a SEQR id
 * @param unregisteredAt empty while it is in service
 * @param tag names what staff can change of it, its password among it, for {@link
 *     io.merchantloyalty.shared.SeenTag}; what its bills do to it changes nothing here
 */
public record ShopTerminalView(
    String terminalId,
    TerminalKind kind,
    String externalId,
    String name,
    String shop,
    String shopName,
    boolean acceptsRowsThatDiffer,
    Optional<String> seqrId,
    Optional<String> stickerQrText,
    Instant registeredAt,
    Optional<Instant> unregisteredAt,
    Optional<Instant> lastSeenAt,
    String tag) {}
