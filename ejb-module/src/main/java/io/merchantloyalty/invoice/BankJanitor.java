package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Finds out what became of a payment whose outside bank gave no answer, or whose asker is no more,
 * and brings it to an end: taken, refused, given back, or given up (spec 02, FAILED). One process
 * at a time has a payment, for as long as its claim lasts; a second one would do no harm.
 */
@ApplicationScoped
class BankJanitor implements BankErrand {

  private static final Logger LOG = Logger.getLogger(BankJanitor.class.getName());

  @Inject private PaymentTransactions payments;
  @Inject private OutsideBanks banks;
  @Inject private DueRows rows;

  @Override
  public List<Long> due() throws SQLException {
    return rows.payments();
  }

  @Override
  public void check(long paymentId) {
    Optional<PaymentTransactions.Check> claimed = Retry.onConflict(() -> payments.claim(paymentId));
    claimed.ifPresent(check -> check(check.orders(), check.state()));
  }

  private void check(BankOrders orders, Payment.State state) {
    switch (state) {
      case STARTED, UNRESOLVED -> resolve(orders);
      case REFUSED -> letGo(orders);
      case RETURNING -> giveBack(orders);
      case TAKEN, REVERSED ->
          throw new IllegalStateException("nothing to ask the bank of " + orders.ersReference());
    }
  }

  private void resolve(BankOrders orders) {
    Outcome answer = banks.resolve(orders);
    if (answer instanceof Outcome.Unknown && payments.isHopeless(orders.paymentId())) {
      LOG.severe(() -> "payment " + orders.ersReference() + " is given up: ask the bank");
      Retry.runOnConflict(() -> payments.giveUp(orders.paymentId()));
      return;
    }
    Retry.onConflict(() -> payments.charged(orders.paymentId(), answer));
  }

  private void letGo(BankOrders orders) {
    if (!(banks.letGo(orders) instanceof Outcome.Unknown)) {
      Retry.runOnConflict(() -> payments.settled(orders.paymentId()));
    }
  }

  private void giveBack(BankOrders orders) {
    Outcome answer = banks.giveBack(orders);
    if (answer instanceof Outcome.Done) {
      Retry.runOnConflict(() -> payments.returned(orders.paymentId()));
    } else {
      LOG.severe(() -> "payment " + orders.ersReference() + " does not go back: " + answer);
    }
  }
}
