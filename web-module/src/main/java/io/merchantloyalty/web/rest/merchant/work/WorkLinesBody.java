package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.work.WorkLine;
import java.util.List;
import java.util.Optional;

/** What becomes of some lines, in the order of the file, and where the list goes on. */
public record WorkLinesBody(List<WorkLineBody> lines, Optional<String> nextCursor) {

  static WorkLinesBody of(Page<WorkLine> page) {
    return new WorkLinesBody(
        page.items().stream().map(WorkLineBody::of).toList(), Paging.nextCursor(page));
  }
}
