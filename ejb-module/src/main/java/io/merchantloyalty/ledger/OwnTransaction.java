package io.merchantloyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does something in a transaction of its own, which has committed when the answer comes. */
@ApplicationScoped
class OwnTransaction {

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Outcome of(Supplier<Outcome> work) {
    return work.get();
  }
}
