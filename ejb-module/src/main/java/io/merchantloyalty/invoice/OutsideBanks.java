package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.AccountProvider;
import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.ledger.Outcome.Refused.Reason;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Speaks with banks outside this server: with no transaction open, never longer than our patience,
 * and with so many at once at most, so that a bank that hangs takes no more than its share.
 * Whatever is not a clear answer is {@link Outcome.Unknown}: it is asked for again later, by its
 * key.
 */
@ApplicationScoped
public class OutsideBanks {

  private static final Logger LOG = Logger.getLogger(OutsideBanks.class.getName());

  @Inject private AccountProviders providers;
  @Resource private ManagedExecutorService threads;

  @Inject
  @ConfigProperty(name = "loyalty.bank.patience", defaultValue = "PT10S")
  private Duration patience;

  @Inject
  @ConfigProperty(name = "loyalty.bank.calls-at-once", defaultValue = "64")
  private int callsAtOnce;

  /**
   * Each bank has its own, because one bank that hangs would otherwise keep all others from being
   * asked.
   */
  private final Map<String, Semaphore> rooms = new ConcurrentHashMap<>();

  /** Takes the money, however far an earlier try had come. */
  Outcome charge(BankOrders orders) {
    Outcome held = call(orders, bank -> bank.authorise(orders.authorise()));
    return held instanceof Outcome.Done ? capture(orders) : held;
  }

  /** What became of a charge that was not answered; an authorisation that was done is captured. */
  Outcome resolve(BankOrders orders) {
    Outcome held =
        call(orders, bank -> bank.query(orders.account(), orders.authorise().idempotencyKey()));
    return held instanceof Outcome.Done ? capture(orders) : held;
  }

  /** Gives captured money back. */
  Outcome giveBack(BankOrders orders) {
    return doneIfItWas(
        orders,
        orders.reversal().idempotencyKey(),
        call(orders, bank -> bank.refund(orders.reversal())));
  }

  /** Lets go of what a bank held for a payment that was given up in the meantime. */
  Outcome letGo(BankOrders orders) {
    Outcome held =
        call(orders, bank -> bank.query(orders.account(), orders.authorise().idempotencyKey()));
    if (!(held instanceof Outcome.Done)) {
      return held;
    }
    Outcome released =
        unlessDone(
            orders,
            orders.release().idempotencyKey(),
            () -> call(orders, bank -> bank.release(orders.release())));
    boolean captured =
        released instanceof Outcome.Refused refused
            && refused.reason() == Reason.AUTHORISATION_ENDED;
    return captured ? giveBack(orders) : released;
  }

  /** Pays money back for a refund, for the first time. */
  public Outcome refund(RefundOrder order) {
    Outcome answer = call(order, bank -> bank.refund(order.refund()));
    return answer instanceof Outcome.Unknown ? doneOr(answer, became(order)) : answer;
  }

  /** Finds out whether a refund was paid back, and orders it again if it was not. */
  public Outcome refundUnlessDone(RefundOrder order) {
    Outcome before = became(order);
    return before instanceof Outcome.Refused ? refund(order) : before;
  }

  /** What became of the order for a refund. */
  public Outcome became(RefundOrder order) {
    return call(
        order, bank -> bank.query(order.refund().account(), order.refund().idempotencyKey()));
  }

  /**
   * Asks what became of an order before it is given again: of a bank that always answers later than
   * we wait, no answer to the order itself would ever be heard.
   */
  private Outcome unlessDone(BankOrders orders, String key, Supplier<Outcome> order) {
    Outcome before = call(orders, bank -> bank.query(orders.account(), key));
    return before instanceof Outcome.Refused ? order.get() : before;
  }

  private Outcome capture(BankOrders orders) {
    return doneIfItWas(
        orders,
        orders.capture().idempotencyKey(),
        call(orders, bank -> bank.capture(orders.capture())));
  }

  /**
   * An order whose answer was lost may have been done; only that is certain, so only that counts.
   */
  private Outcome doneIfItWas(BankOrders orders, String key, Outcome answer) {
    if (!(answer instanceof Outcome.Unknown)) {
      return answer;
    }
    return doneOr(answer, call(orders, bank -> bank.query(orders.account(), key)));
  }

  private static Outcome doneOr(Outcome answer, Outcome found) {
    return found instanceof Outcome.Done ? found : answer;
  }

  private Outcome call(BankOrders orders, Function<AccountProvider, Outcome> order) {
    return call(orders.provider(), "payment " + orders.ersReference(), order);
  }

  private Outcome call(RefundOrder refund, Function<AccountProvider, Outcome> order) {
    return call(refund.provider(), refund.refund().idempotencyKey(), order);
  }

  /** {@code what}: for the log. */
  private Outcome call(String provider, String what, Function<AccountProvider, Outcome> order) {
    Semaphore room = rooms.computeIfAbsent(provider, bank -> new Semaphore(callsAtOnce));
    if (!room.tryAcquire()) {
      return new Outcome.Unknown();
    }
    Future<Outcome> answer;
    try {
      AccountProvider bank = providers.named(provider);
      answer =
          threads.submit(
              () -> {
                try {
                  return order.apply(bank);
                } finally {
                  room.release();
                }
              });
    } catch (RuntimeException e) {
      room.release();
      LOG.log(Level.WARNING, "the bank " + provider + " cannot be asked", e);
      return new Outcome.Unknown();
    }
    return await(answer, what);
  }

  private Outcome await(Future<Outcome> answer, String what) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warning(() -> what + ": the bank does not answer");
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, what + ": the bank failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Outcome.Unknown();
  }
}
