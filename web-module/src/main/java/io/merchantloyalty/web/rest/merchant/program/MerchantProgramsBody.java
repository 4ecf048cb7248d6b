package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.exchange.Paging;
import java.util.List;
import java.util.Optional;

/** Some programs, and where the list goes on. */
public record MerchantProgramsBody(
    List<MerchantProgramBody> loyaltyPrograms, Optional<String> nextCursor) {

  static MerchantProgramsBody of(Page<ProgramView> page) {
    return new MerchantProgramsBody(
        page.items().stream().map(MerchantProgramBody::of).toList(), Paging.nextCursor(page));
  }
}
