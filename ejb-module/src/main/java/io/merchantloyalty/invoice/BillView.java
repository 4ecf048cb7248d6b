package io.merchantloyalty.invoice;

import java.util.Optional;

/**
 * An invoice as its shopper's app sees it.
 *
 * @param revision goes up with every change: what waiting for the next one starts from
 * @param content there once the amount may be shown
 * @param receipt there when paid
 */
public record BillView(
    String reference,
    BillState state,
    int revision,
    String merchantName,
    String shopName,
    String terminalName,
    Optional<BillContent> content,
    Optional<BillReceipt> receipt) {}
