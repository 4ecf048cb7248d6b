package io.merchantloyalty.admin.programs;

import io.merchantloyalty.loyalty.mark.MarkState;
import io.merchantloyalty.loyalty.mark.MarkView;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks that say something now or will, however many have ended. */
final class LiveMarks {

  private LiveMarks() {}

  static List<MarkView> of(Marks marks, MerchantCall call, String tokenId) {
    List<MarkView> live = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<MarkView> page = marks.list(call, tokenId, new PageRequest(after, PageRequest.SIZE_MAX));
      page.items().stream().filter(mark -> mark.state() != MarkState.ENDED).forEach(live::add);
      after = page.next();
    } while (after.isPresent());
    return List.copyOf(live);
  }
}
