package io.merchantloyalty.ledger;

import io.merchantloyalty.ledger.Outcome.Refused.Reason;
import io.merchantloyalty.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Test Bank as banks outside are: every order is a transaction of its own, committed before it
 * is answered - if it is answered. How an account behaves is said by its text, {@code
 * <manner>-<ledger account>}, so that whoever connects a bank, or tests this server, can meet on
 * purpose what real banks do by chance. Its money is test money, as all of the Test Bank's.
 */
@ApplicationScoped
public class OutsideTestBank implements AccountProvider {

  public static final String NAME = "TEST_BANK_OUTSIDE";

  /** What an account's bank does with orders. */
  enum Manner {
    /** Does them, and says so. */
    PROMPT,
    /** Does them after a while, and says so then. */
    LATE,
    /** Does them, hears them again, and answers the second. */
    TWICE,
    /** Does them, and the answer is lost. */
    LOST,
    /** Does nothing and says nothing. */
    NEVER
  }

  @Inject TestBank bank;
  @Inject OwnTransaction transaction;

  @Inject
  @ConfigProperty(name = "loyalty.test-bank.late", defaultValue = "PT15S")
  Duration late;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean joinsTransaction() {
    return false;
  }

  @Override
  public Outcome authorise(Authorise o) {
    return order(
        o.account(),
        o.idempotencyKey(),
        account ->
            bank.authorise(new Authorise(o.idempotencyKey(), account, o.amount(), o.merchantId())));
  }

  @Override
  public Outcome capture(Capture o) {
    return order(
        o.account(),
        o.idempotencyKey(),
        account ->
            bank.capture(
                new Capture(
                    o.idempotencyKey(),
                    o.authorisationKey(),
                    account,
                    o.amount(),
                    o.merchantId())));
  }

  @Override
  public Outcome release(Release o) {
    return order(
        o.account(),
        o.idempotencyKey(),
        account -> bank.release(new Release(o.idempotencyKey(), o.authorisationKey(), account)));
  }

  @Override
  public Outcome refund(Refund o) {
    return order(
        o.account(),
        o.idempotencyKey(),
        account ->
            bank.refund(
                new Refund(
                    o.idempotencyKey(),
                    o.authorisationKey(),
                    account,
                    o.amount(),
                    o.merchantId())));
  }

  /** A bank that never answers does not answer this either; see {@link #isSilent}. */
  @Override
  public Outcome query(String account, String idempotencyKey) {
    return mannerOf(account) == Manner.NEVER
        ? new Outcome.Unknown()
        : bank.query(numberOf(account), idempotencyKey);
  }

  @Override
  public Optional<Money> balance(String account) {
    return bank.balance(numberOf(account));
  }

  private Outcome order(String account, String key, Function<String, Outcome> order) {
    Manner manner = mannerOf(account);
    if (manner == Manner.NEVER) {
      return new Outcome.Unknown();
    }
    if (manner == Manner.LATE) {
      pause();
    }
    Outcome answer = once(numberOf(account), key, order);
    if (manner == Manner.TWICE) {
      answer = once(numberOf(account), key, order);
    }
    return manner == Manner.LOST ? new Outcome.Unknown() : answer;
  }

  /** The same order again breaks on its key: then the first one's answer is the answer. */
  private Outcome once(String account, String key, Function<String, Outcome> order) {
    try {
      return transaction.of(() -> order.apply(account));
    } catch (RuntimeException e) {
      Outcome first = bank.query(account, key);
      if (first instanceof Outcome.Refused refused && refused.reason() == Reason.NEVER_DONE) {
        throw e;
      }
      return first;
    }
  }

  private void pause() {
    try {
      Thread.sleep(late.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Manner mannerOf(String account) {
    int dash = account.indexOf('-');
    return dash < 0
        ? Manner.PROMPT
        : Manner.valueOf(account.substring(0, dash).toUpperCase(Locale.ROOT));
  }

  private static String numberOf(String account) {
    return account.substring(account.indexOf('-') + 1);
  }
}
