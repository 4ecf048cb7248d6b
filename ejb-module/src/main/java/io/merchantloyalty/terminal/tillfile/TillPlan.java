package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.merchant.treefile.ShopsByName;
import java.util.Optional;

/**
 * What is to be done for a line of the file.
 *
 * @param terminalId of the till that is there; empty: a new one
 * @param shop where it stands from then on; empty: where it stands
 */
public record TillPlan(TillRow row, Optional<String> terminalId, Optional<ShopsByName.Shop> shop) {

  boolean isNew() {
    return terminalId.isEmpty();
  }
}
