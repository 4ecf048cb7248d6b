package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.BankErrand;
import io.merchantloyalty.invoice.Deadlines;
import io.merchantloyalty.invoice.OutsideBanks;
import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/**
 * Finds out what became of refunds whose outside bank gave no answer, or whose asker is no more,
 * and has them given until the bank says that they are, or never will be. One process at a time has
 * a refund; a second one would do no harm, because an order moves money once.
 */
@ApplicationScoped
public class RefundJanitor implements BankErrand {

  private static final Logger LOG = Logger.getLogger(RefundJanitor.class.getName());

  @Inject RefundTransactions transactions;
  @Inject RefundReader reader;
  @Inject OutsideBanks banks;
  @Inject Deadlines deadlines;

  @Override
  public List<Long> due() {
    return reader.due(deadlines.now());
  }

  @Override
  public void check(long id) {
    Retry.onConflict(() -> transactions.claim(id)).ifPresent(check -> check(id, check));
  }

  private void check(long id, RefundTransactions.Check check) {
    Outcome answer =
        check.doubted() ? banks.became(check.order()) : banks.refundUnlessDone(check.order());
    if (answer instanceof Outcome.Unknown && check.hopeless()) {
      LOG.severe(() -> "refund " + check.ersReference() + " is not answered: ask the bank");
    }
    Retry.runOnConflict(() -> transactions.answered(id, answer, check.doubted()));
  }
}
