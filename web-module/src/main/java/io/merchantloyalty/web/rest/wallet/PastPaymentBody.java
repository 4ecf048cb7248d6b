package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.history.PastPayment;
import io.merchantloyalty.invoice.history.PastPaymentStatus;
import io.merchantloyalty.web.rest.body.AmountBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A payment of the shopper's.
 *
 * @param at when the shopper confirmed it
 * @param account reference of the account that it was paid from
 * @param refunds money of it that came back, the oldest first
 */
public record PastPaymentBody(
    String ersReference,
    String invoiceReference,
    PastPaymentStatus status,
    AmountBody amount,
    Instant at,
    String merchantName,
    String shopName,
    String terminalName,
    String account,
    Optional<UsedCardBody> card,
    List<ShopperRefundBody> refunds) {

  static PastPaymentBody of(PastPayment payment) {
    return new PastPaymentBody(
        payment.ersReference(),
        payment.invoiceReference(),
        payment.status(),
        AmountBody.of(payment.amount()),
        payment.startedAt(),
        payment.place().merchantName(),
        payment.place().shopName(),
        payment.place().terminalName(),
        payment.account(),
        payment.card().map(UsedCardBody::of),
        ShopperRefundBody.of(payment.refunds()));
  }
}
