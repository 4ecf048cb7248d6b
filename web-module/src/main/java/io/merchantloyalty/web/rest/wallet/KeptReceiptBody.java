package io.merchantloyalty.web.rest.wallet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.merchantloyalty.invoice.BillReceipt;
import io.merchantloyalty.invoice.refund.ShopperRefund;
import java.util.List;

/**
 * A receipt as it is read later.
 *
 * @param refunds money that came back since, the oldest first
 */
public record KeptReceiptBody(
    @JsonUnwrapped ShopperReceiptBody receipt, List<ShopperRefundBody> refunds) {

  static KeptReceiptBody of(BillReceipt receipt, List<ShopperRefund> refunds) {
    return new KeptReceiptBody(ShopperReceiptBody.of(receipt), ShopperRefundBody.of(refunds));
  }
}
