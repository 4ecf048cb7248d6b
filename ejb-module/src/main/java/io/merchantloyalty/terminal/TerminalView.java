package io.merchantloyalty.terminal;

import java.util.Optional;

/**
 * A terminal as its owner sees it.
 *
 * @param terminalId what it signs in with
 * @param externalId how the merchant names it
 * @param name what the shopper sees
 * @param stickerQrText what its sticker's QR code says; empty without a SEQR id
 */
public record TerminalView(
    String terminalId,
    TerminalKind kind,
    String externalId,
    String name,
    String shopName,
    String merchantName,
    Optional<String> seqrId,
    Optional<String> stickerQrText) {}
