package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.AccountProvider;
import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.wallet.PayingShopper;
import io.merchantloyalty.wallet.Pins;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * One transaction for each thing that a shopper does. Locks are taken in the order invoice, wallet
 * user, account (spec 08, Locking). Whoever calls retries conflicts from outside.
 */
@Stateless
public class BillTransactions {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private ScannedCards scannedCards;
  @Inject private PayerPresence presence;
  @Inject private Deadlines deadlines;
  @Inject private LoyaltyQuestions questions;
  @Inject private CardUse cardUse;
  @Inject private AccountProviders providers;
  @Inject private Pins pins;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /**
   * Binds the scanner, or finds that the scanner is bound already.
   *
   * @return false when a sticker led here and the bill behind it is no longer the one to pay
   */
  public boolean scan(long walletUserId, long invoiceId, boolean bySticker) {
    Invoice invoice = store.lock(invoiceId);
    if (invoice.isPayer(walletUserId)) {
      return true;
    }
    if (bySticker && invoice.isOver()) {
      return false;
    }
    Instant now = clock.now();
    boolean left = invoice.isLeftBy(presence.silentSince(now));
    if (!left) {
      invoice.refuseUnlessFree();
    }
    store.loadTokens(invoice);
    if (left) {
      invoice.decline(Actor.server(), Optional.of("the payer's app was silent"), now);
    }
    ScannedCards.Found cards = scannedCards.find(invoice, walletUserId, now);
    invoice.scan(walletUserId, cards.judged(), cards.stored(), now);
    store.save(invoice);
    return true;
  }

  /** The payer leaves the bill to somebody else. */
  public void decline(long walletUserId, long invoiceId) {
    Invoice invoice = store.lock(invoiceId);
    if (!invoice.isPayer(walletUserId)) {
      throw DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice");
    }
    store.loadTokens(invoice);
    invoice.decline(Actor.shopper(walletUserId), Optional.empty(), clock.now());
    store.save(invoice);
  }

  /**
   * Takes the money for the bill that the payer saw. The payer's PIN has been checked; nothing else
   * has.
   */
  public PaymentOutcome pay(PayingShopper payer, PayInvoice command) {
    Instant now = clock.now();
    Invoice invoice =
        store
            .lock(command.reference())
            .filter(i -> i.isPayer(payer.walletUserId()))
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice"));
    invoice.startPayment(payer.walletUserId(), command.revision(), now);
    refuseOtherCurrency(payer, invoice);
    store.loadTokens(invoice);
    pins.confirmed(payer.walletUserId());
    Payment payment =
        Payment.start(
            ids.next(),
            References.ofPayment(now),
            invoice,
            new Payment.Source(
                payer.walletUserId(),
                payer.account().id(),
                payer.account().provider(),
                payer.account().providerAccount()),
            now);
    AccountProvider bank = providers.named(payment.provider());
    if (!bank.joinsTransaction()) {
      payment.nextCheck(deadlines.bankAnswer());
      em.persist(payment);
      store.save(invoice);
      return new PaymentOutcome.Asked(payment.orders());
    }
    Outcome authorised = bank.authorise(payment.orders().authorise());
    if (authorised instanceof Outcome.Done) {
      return take(payer, invoice, payment, bank, now);
    }
    if (authorised instanceof Outcome.Refused refused) {
      return refuse(invoice, payment, refused, now);
    }
    throw new IllegalStateException("a provider inside this transaction knows what it did");
  }

  private PaymentOutcome take(
      PayingShopper payer, Invoice invoice, Payment payment, AccountProvider bank, Instant now) {
    Outcome captured = bank.capture(payment.orders().capture());
    if (!(captured instanceof Outcome.Done)) {
      throw new IllegalStateException("what was authorised was not captured: " + captured);
    }
    payment.taken(now);
    em.persist(payment);
    invoice.takePayment(payment, now);
    cardUse.note(invoice, payer.walletUserId(), now);
    BillReceipt receipt =
        new BillReceipt(
            payment.ersReference(),
            invoice.reference(),
            now,
            payment.amount(),
            payer.account().reference(),
            false,
            questions.of(invoice, payer.walletUserId()));
    store.save(invoice);
    return new PaymentOutcome.Taken(receipt);
  }

  private PaymentOutcome refuse(
      Invoice invoice, Payment payment, Outcome.Refused refused, Instant now) {
    payment.refused(now);
    em.persist(payment);
    invoice.refusePayment(refused.reason().name(), now);
    store.save(invoice);
    return new PaymentOutcome.Refused("the account provider refused: " + refused.reason());
  }

  private static void refuseOtherCurrency(PayingShopper payer, Invoice invoice) {
    Currency currency = invoice.total().currency();
    if (!currency.equals(payer.account().currency())) {
      throw DomainException.violated(
          ResultCode.INVALID_CUSTOMER,
          Violation.of("account", "must be an account in " + currency, payer.account().currency()));
    }
  }
}
