package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.invoice.refund.ShopperRefund;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.body.RowBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money of a payment that came back to the shopper.
 *
 * @param savingReversed the part of what the loyalty card saved on the payment that went with it
 * @param at when the money was on the account, or, while it is pending, when it was asked for
 */
public record ShopperRefundBody(
    String ersReference,
    RefundStatus status,
    AmountBody amount,
    AmountBody savingReversed,
    Instant at,
    Optional<String> title,
    Optional<String> footer,
    List<RowBody> rows) {

  static ShopperRefundBody of(ShopperRefund refund) {
    return new ShopperRefundBody(
        refund.ersReference(),
        refund.status(),
        AmountBody.of(refund.amount()),
        AmountBody.of(refund.saving()),
        refund.at(),
        refund.title(),
        refund.footer(),
        refund.rows().stream().map(RowBody::of).toList());
  }

  static List<ShopperRefundBody> of(List<ShopperRefund> refunds) {
    return refunds.stream().map(ShopperRefundBody::of).toList();
  }
}
