package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.AddableProgram;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import java.util.List;
import java.util.Optional;

/**
 * A page of the add list.
 *
 * @param nextCursor absent on the last page
 */
public record AddListBody(List<AddListEntryBody> programs, Optional<String> nextCursor) {

  static AddListBody of(Page<AddableProgram> page, PictureLinks links) {
    return new AddListBody(
        page.items().stream().map(program -> AddListEntryBody.of(program, links)).toList(),
        Paging.nextCursor(page));
  }
}
