package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.loyalty.mark.MarkState;
import io.merchantloyalty.loyalty.mark.MarkView;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.merchant.MerchantCall;
import java.util.List;

/** Marks that say something now or will, however many have ended. */
final class LiveMarks {

  private LiveMarks() {}

  static List<MarkView> of(Marks marks, MerchantCall call, String tokenId) {
    return WholeList.of(page -> marks.list(call, tokenId, page)).stream()
        .filter(mark -> mark.state() != MarkState.ENDED)
        .toList();
  }
}
