package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.BillState;
import io.merchantloyalty.invoice.BillView;
import java.util.Optional;

/**
 * A bill as its shopper sees it.
 *
 * @param content there once the amount may be shown
 * @param receipt there when paid
 */
public record BillBody(
    String reference,
    BillState state,
    int revision,
    String merchantName,
    String shopName,
    String terminalName,
    Optional<BillContentBody> content,
    Optional<ShopperReceiptBody> receipt) {

  static BillBody of(BillView view) {
    return new BillBody(
        view.reference(),
        view.state(),
        view.revision(),
        view.merchantName(),
        view.shopName(),
        view.terminalName(),
        view.content().map(BillContentBody::of),
        view.receipt().map(ShopperReceiptBody::of));
  }
}
