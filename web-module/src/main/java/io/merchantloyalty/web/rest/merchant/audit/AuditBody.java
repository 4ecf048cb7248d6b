package io.merchantloyalty.web.rest.merchant.audit;

import io.merchantloyalty.merchant.audit.AuditTrailEntry;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some changes, the newest first, and where the list goes on. */
public record AuditBody(List<AuditEntryBody> entries, Optional<String> nextCursor) {

  static AuditBody of(Page<AuditTrailEntry> page) {
    return new AuditBody(
        page.items().stream().map(AuditEntryBody::of).toList(), Paging.nextCursor(page));
  }
}
