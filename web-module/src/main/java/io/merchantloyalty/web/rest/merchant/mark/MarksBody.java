package io.merchantloyalty.web.rest.merchant.mark;

import io.merchantloyalty.loyalty.mark.MarkView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some marks, and where the list goes on. */
public record MarksBody(List<MarkBody> marks, Optional<String> nextCursor) {

  static MarksBody of(Page<MarkView> page) {
    return new MarksBody(page.items().stream().map(MarkBody::of).toList(), Paging.nextCursor(page));
  }
}
