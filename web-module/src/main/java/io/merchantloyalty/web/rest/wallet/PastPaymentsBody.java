package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.history.PastPayment;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/**
 * A page of the payment history, newest first.
 *
 * @param nextCursor absent on the last page
 */
public record PastPaymentsBody(List<PastPaymentBody> payments, Optional<String> nextCursor) {

  static PastPaymentsBody of(Page<PastPayment> page) {
    return new PastPaymentsBody(
        page.items().stream().map(PastPaymentBody::of).toList(), Paging.nextCursor(page));
  }
}
