package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.work.WorkFault;
import java.util.List;
import java.util.Optional;

/** Some lines that are wrong, as they were found, and where the list goes on. */
public record WorkFaultsBody(List<WorkFaultBody> faults, Optional<String> nextCursor) {

  static WorkFaultsBody of(Page<WorkFault> page) {
    return new WorkFaultsBody(
        page.items().stream().map(WorkFaultBody::of).toList(), Paging.nextCursor(page));
  }
}
