package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.work.WorkLine;
import java.util.Optional;

/**
 * What is to be done for a line of the file.
 *
 * @param till that is there; empty: a new one
 * @param shop where it stands from then on; empty: where it stands
 */
public record TillPlan(TillRow row, Optional<TillState> till, Optional<ShopsByName.Shop> shop) {

  boolean isNew() {
    return till.isEmpty();
  }

  /** What becomes of the line if the till is as it was when it was planned. */
  WorkLine line(ShopsByName.Directory shops) {
    return till.map(before -> TillOutcome.changed(row, before, before.after(row, shop), shops))
        .orElseGet(() -> TillOutcome.made(this));
  }
}
