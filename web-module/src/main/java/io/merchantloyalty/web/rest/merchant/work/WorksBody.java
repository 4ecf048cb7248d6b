package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.work.WorkView;
import java.util.List;
import java.util.Optional;

/** Some works, the newest first, and where the list goes on. */
public record WorksBody(List<WorkBody> works, Optional<String> nextCursor) {

  static WorksBody of(Page<WorkView> page) {
    return new WorksBody(page.items().stream().map(WorkBody::of).toList(), Paging.nextCursor(page));
  }
}
