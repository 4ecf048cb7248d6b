package io.merchantloyalty.web.rest.merchant.bill;

import io.merchantloyalty.invoice.staff.StaffBill;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some bills, and where the list goes on. */
public record BillsBody(List<StaffBillBody> bills, Optional<String> nextCursor) {

  static BillsBody of(Page<StaffBill> page) {
    return new BillsBody(
        page.items().stream().map(StaffBillBody::of).toList(), Paging.nextCursor(page));
  }
}
