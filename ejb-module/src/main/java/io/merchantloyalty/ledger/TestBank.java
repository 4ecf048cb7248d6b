package io.merchantloyalty.ledger;

import io.merchantloyalty.ledger.LedgerTransfer.Birth;
import io.merchantloyalty.ledger.Outcome.Refused.Reason;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The bank that is built in: a double-entry ledger in this database, which takes part in the
 * caller's transaction. An account's text is its id in digits; it stays inside the server.
 *
 * <p>Every operation first locks the shopper's account, the only row it locks, and then only
 * inserts: the statements run when the caller's transaction ends, batched with all others. An
 * authorisation and its capture in one transaction cost one locking select, one insert of
 * transfers, one of postings and one update of the account, however many payments a merchant gets
 * at once.
 *
 * <p><b>The same key twice.</b> Capture, release and refund see the history of their authorisation
 * and answer a repetition as the first time. An authorisation is not looked up: a repeated key
 * fails on the unique constraint when the transaction flushes, which rolls it back; the caller then
 * asks {@link #query} in a new transaction for the first outcome. Either way money moves once. A
 * refusal leaves no row: the same key may be tried again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TestBank implements AccountProvider {

  public static final String NAME = "TEST_BANK";

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  @Inject AccountIds accountIds;
  @Inject Authorisations authorisations;
  @Inject Ids ids;
  @Inject Clock clock;

  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public String name() {
    return NAME;
  }

  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean joinsTransaction() {
    return true;
  }

  /** Opens an empty account for a shopper, at most one a currency, and gives its text. */
  public String open(long ownerId, Currency currency) {
    LedgerAccount account = LedgerAccount.open(ids.next(), ownerId, currency, clock.now());
    entityManager.persist(account);
    // a row that is funded in the same transaction must be there to be locked
    entityManager.flush();
    return Long.toString(account.id());
  }

  /** Gives an account new money out of the bank's own: test money, there is no other kind here. */
  public Outcome fund(String account, Money amount, String idempotencyKey) {
    Outcome.requirePositive(amount);
    long issue = accountIds.issue(amount.currency());
    return withShopper(
        account,
        shopper ->
            !shopper.currency().equals(amount.currency())
                ? new Outcome.Refused(Reason.CURRENCY)
                : book(
                    shopper,
                    LedgerTransfer.fund(birth(idempotencyKey), issue, shopper.id(), amount)));
  }

  @Override
  public void close(String account) {
    Optional.ofNullable(
            entityManager.find(
                LedgerAccount.class, Long.parseLong(account), LockModeType.PESSIMISTIC_WRITE))
        .filter(LedgerAccount::isShoppers)
        .ifPresent(shopper -> shopper.close(clock.now()));
  }

  @Override
  public Outcome authorise(Authorise command) {
    Money amount = command.amount();
    long held = accountIds.held(amount.currency());
    return withShopper(
        command.account(),
        shopper -> {
          if (!shopper.isOpen()) {
            return new Outcome.Refused(Reason.ACCOUNT_CLOSED);
          }
          if (!shopper.currency().equals(amount.currency())) {
            return new Outcome.Refused(Reason.CURRENCY);
          }
          if (!shopper.covers(amount)) {
            return new Outcome.Refused(Reason.INSUFFICIENT_FUNDS);
          }
          LedgerTransfer hold =
              LedgerTransfer.hold(birth(command.idempotencyKey()), shopper.id(), held, amount);
          authorisations.add(command.idempotencyKey(), new Authorisation(hold));
          return book(shopper, hold);
        });
  }

  @Override
  public Outcome capture(Capture command) {
    long merchant = accountIds.merchant(command.merchantId(), command.amount().currency());
    return follow(
        command.account(),
        command.authorisationKey(),
        command.idempotencyKey(),
        (shopper, authorisation) -> authorisation.objectionToCapture(command.amount()),
        authorisation ->
            authorisation.capture(birth(command.idempotencyKey()), command.amount(), merchant));
  }

  @Override
  public Outcome release(Release command) {
    return follow(
        command.account(),
        command.authorisationKey(),
        command.idempotencyKey(),
        (shopper, authorisation) -> authorisation.objectionToRelease(),
        authorisation -> authorisation.release(birth(command.idempotencyKey())));
  }

  /**
   * The merchant's account never falls below zero by it: of each payment no more goes back than
   * came. A closed account gets nothing.
   */
  @Override
  public Outcome refund(Refund command) {
    long merchant = accountIds.merchant(command.merchantId(), command.amount().currency());
    return follow(
        command.account(),
        command.authorisationKey(),
        command.idempotencyKey(),
        (shopper, authorisation) ->
            shopper.isOpen()
                ? authorisation.objectionToRefund(command.amount())
                : Optional.of(Reason.ACCOUNT_CLOSED),
        authorisation ->
            authorisation.refund(birth(command.idempotencyKey()), command.amount(), merchant));
  }

  /**
   * Sees what has been committed: ask after the transaction of the operation has ended, one way or
   * the other.
   */
  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public Outcome query(String account, String idempotencyKey) {
    return entityManager
        .createQuery(
            "select t.at from LedgerTransfer t where t.idempotencyKey = :key", Instant.class)
        .setParameter("key", idempotencyKey)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .stream()
        .<Outcome>map(Outcome.Done::new)
        .findFirst()
        .orElseGet(() -> new Outcome.Refused(Reason.NEVER_DONE));
  }

  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Money> balance(String account) {
    return Optional.ofNullable(entityManager.find(LedgerAccount.class, Long.parseLong(account)))
        .filter(LedgerAccount::isShoppers)
        .map(LedgerAccount::balance);
  }

  private Outcome follow(
      String account,
      String authorisationKey,
      String idempotencyKey,
      BiFunction<LedgerAccount, Authorisation, Optional<Reason>> objection,
      Function<Authorisation, LedgerTransfer> deed) {
    return withShopper(
        account,
        shopper -> {
          Optional<Authorisation> found =
              authorisations.named(authorisationKey).filter(it -> it.isOf(shopper));
          if (found.isEmpty()) {
            return new Outcome.Refused(Reason.NO_AUTHORISATION);
          }
          Authorisation authorisation = found.get();
          return authorisation
              .before(idempotencyKey)
              .or(() -> objection.apply(shopper, authorisation).map(Outcome.Refused::new))
              .orElseGet(() -> book(shopper, deed.apply(authorisation)));
        });
  }

  private Outcome withShopper(String account, Function<LedgerAccount, Outcome> deed) {
    return Optional.ofNullable(
            entityManager.find(
                LedgerAccount.class, Long.parseLong(account), LockModeType.PESSIMISTIC_WRITE))
        .filter(LedgerAccount::isShoppers)
        .map(deed)
        .orElseGet(() -> new Outcome.Refused(Reason.ACCOUNT_CLOSED));
  }

  private Outcome book(LedgerAccount shopper, LedgerTransfer transfer) {
    entityManager.persist(transfer);
    shopper.apply(transfer);
    return new Outcome.Done(transfer.at());
  }

  private Birth birth(String idempotencyKey) {
    return new Birth(ids.next(), clock.now(), idempotencyKey);
  }
}
