package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Uptime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what is due for one invoice at a time. An invoice that fails is left alone for a while. */
@Dependent
class DueInvoices {

  private static final Logger LOG = Logger.getLogger(DueInvoices.class.getName());
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  @Inject private DeadlineTransactions transactions;
  @Inject private Uptime uptime;

  /**
   * Freshness is checked for each invoice, because a long round may run into a time of which
   * nothing is known.
   *
   * @return whether anything was done
   */
  boolean meet(long invoiceId) {
    if (!uptime.isFresh()) {
      return false;
    }
    try {
      return Retry.onConflict(() -> transactions.meet(invoiceId));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "invoice " + invoiceId + " is stuck at its deadline", e);
      Retry.runOnConflict(() -> transactions.postpone(invoiceId, PAUSE_AFTER_FAILURE));
      return false;
    }
  }
}
