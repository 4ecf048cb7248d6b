package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Uptime;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds what is due, and has it done. Money comes first: payments to be reversed, reservations that
 * lapse and banks to be asked have lanes of their own, so that they never wait for bills that only
 * expire, however many there are ({@link Expiries}). The janitor runs in every process and knows of
 * no other: the process that claims a row does the work. While this process cannot know how long
 * the service was away, it does nothing.
 */
@ApplicationScoped
class InvoiceJanitor {

  private static final Logger LOG = Logger.getLogger(InvoiceJanitor.class.getName());

  /** Banks that hang must not hold up what needs none. */
  private static final int CHECKS_AT_ONCE = 16;

  @Resource private ManagedExecutorService threads;
  @Inject private DueRows rows;
  @Inject private DueInvoices invoices;
  @Inject private Expiries expiries;
  @Inject @Any private Instance<BankErrand> errands;
  @Inject private Uptime uptime;

  /** Payments and refunds whose check waits in line or runs. */
  private final Set<Long> checking = ConcurrentHashMap.newKeySet();

  private BoundedExecutor checks;
  private Lane reversing;
  private Lane asking;
  private Lane expiring;

  @PostConstruct
  void prepare() {
    checks = new BoundedExecutor(threads, CHECKS_AT_ONCE);
    reversing = new Lane(threads);
    asking = new Lane(threads);
    expiring = new Lane(threads);
  }

  /** Begins a round in each lane, unless the last round is still running there. */
  void round() {
    if (uptime.isFresh()) {
      reversing.begin(this::reverse);
      asking.begin(this::ask);
      expiring.begin(expiries::work);
    }
  }

  /** Works until nothing is due, or what is due is being handled elsewhere. */
  private void reverse() throws SQLException {
    boolean moved = true;
    while (moved) {
      moved = false;
      List<Long> due = rows.money();
      for (long invoiceId : due) {
        moved |= invoices.meet(invoiceId);
      }
    }
  }

  private void ask() throws SQLException {
    for (BankErrand errand : errands) {
      errand.due().forEach(id -> check(errand, id));
    }
  }

  private void check(BankErrand errand, long id) {
    if (checking.add(id)) {
      checks.execute(
          () -> {
            try {
              errand.check(id);
            } catch (RuntimeException e) {
              LOG.log(Level.WARNING, "what a bank was asked for, " + id + ", has to wait", e);
            } finally {
              checking.remove(id);
            }
          });
    }
  }
}
