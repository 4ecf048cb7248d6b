package io.merchantloyalty.web.rest.merchant.coalition;

import io.merchantloyalty.loyalty.coalition.ParticipationView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some invitations, and where the list goes on. */
public record ParticipationsBody(
    List<ParticipationBody> participations, Optional<String> nextCursor) {

  static ParticipationsBody of(Page<ParticipationView> page) {
    return new ParticipationsBody(
        page.items().stream().map(ParticipationBody::of).toList(), Paging.nextCursor(page));
  }
}
