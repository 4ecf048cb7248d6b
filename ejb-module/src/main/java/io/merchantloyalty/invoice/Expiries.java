package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Uptime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets bills that nobody has paid expire, many in one transaction: a chain's busy hour leaves tens
 * of thousands of them. Any number of processes can do so at once, each with rows that no other has
 * locked.
 */
@Dependent
class Expiries {

  private static final Logger LOG = Logger.getLogger(Expiries.class.getName());

  private static final List<InvoiceState> UNPAID =
      List.of(InvoiceState.OPEN, InvoiceState.PENDING, InvoiceState.SHOWN);

  /**
   * Few enough that a till that waits for one of them notices nothing, and that the ids of their
   * steps stay within the gaps that the feed's tail remembers.
   */
  private static final int BATCH = 200;

  @Inject private DeadlineTransactions transactions;
  @Inject private DueRows rows;
  @Inject private DueInvoices invoices;
  @Inject private Uptime uptime;

  /** Works until nothing is due. */
  void work() throws SQLException {
    for (InvoiceState state : UNPAID) {
      int expired = BATCH;
      while (expired == BATCH && uptime.isFresh()) {
        expired = expire(state);
      }
    }
  }

  private int expire(InvoiceState state) throws SQLException {
    try {
      return Retry.onConflict(() -> transactions.expire(state, BATCH));
    } catch (DomainException busyOrAway) {
      throw busyOrAway;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a batch of bills cannot expire; the bills expire one by one", e);
      rows.bills().forEach(invoices::meet);
      return 0;
    }
  }
}
