package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.CheckedContent;
import io.merchantloyalty.invoice.Deadlines;
import io.merchantloyalty.invoice.PaidBill;
import io.merchantloyalty.invoice.PaidBills;
import io.merchantloyalty.invoice.References;
import io.merchantloyalty.invoice.RefundOrder;
import io.merchantloyalty.ledger.AccountProvider;
import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One transaction for each step of a refund. The bill is locked before anything is read that is
 * decided on; then the shopper's account, by the bank (spec 08, Locking). Whoever calls retries
 * conflicts from outside.
 */
@Stateless
public class RefundTransactions {

  private static final Logger LOG = Logger.getLogger(RefundTransactions.class.getName());

  /** How long the same call tells what became of a refund that was pending. */
  private static final Duration TOLD_LATER = Duration.ofDays(1);

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject RefundReader reader;
  @Inject PaidBills bills;
  @Inject AccountProviders providers;
  @Inject Deadlines deadlines;
  @Inject Clock clock;
  @Inject Ids ids;

  /** For how long after a payment money may be given back; a period of the calendar, in UTC. */
  @Inject
  @ConfigProperty(name = "loyalty.refund.window", defaultValue = "P13M")
  Period window;

  /** For how long the same call is a repetition, where calls have no keys. */
  @Inject
  @ConfigProperty(name = "loyalty.refund.retry", defaultValue = "PT60S")
  Duration retry;

  /** A refund whose bank is to be asked, with what it is asked for. */
  public record Check(String ersReference, RefundOrder order, boolean doubted, boolean hopeless) {}

  /**
   * Gives the money back, or decides that it will be.
   *
   * @throws DomainException as {@link Refunds#refund}
   */
  public RefundOutcome start(Refunder by, RefundPayment command, CheckedContent content) {
    Instant now = clock.now();
    RefundReader.Place place = reader.place(by, command.ersReference());
    PaidBill bill = bills.lock(place.invoiceId(), place.paymentId());
    refuseOtherCurrency(bill, content);
    RefundReader.Before before =
        reader.before(
            place.paymentId(),
            by,
            content.total(),
            content.text().clientInvoiceId(),
            now.minus(retry),
            now.minus(TOLD_LATER));
    if (command.sameIsRetry() && before.sameCall().isPresent()) {
      return new RefundOutcome.Before(before.sameCall().get());
    }
    refuseUnlessStanding(bill, now);
    refuseTooMuch(bill, before.sum(), content);
    Refund refund =
        Refund.asked(
            ids.next(),
            References.ofPayment(now),
            place.paymentId(),
            content,
            before.sum().savingOf(content.total(), bill.amount(), bill.saving()),
            by,
            by.shopNodeId().orElse(bill.shopNodeId()),
            now);
    bill.collect(by.actor(), now);
    RefundOrder order = bill.order(refund.ersReference(), refund.amount());
    AccountProvider bank = providers.named(order.provider());
    if (!bank.joinsTransaction()) {
      refund.nextCheck(deadlines.bankAnswer());
      em.persist(refund);
      bills.save(bill);
      return new RefundOutcome.Asked(refund.id(), refund.ersReference(), order);
    }
    Outcome outcome = bank.refund(order.refund());
    if (outcome instanceof Outcome.Refused) {
      throw refusedByBank();
    }
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException("a provider inside this transaction knows what it did");
    }
    refund.given(now);
    em.persist(refund);
    bill.refunded(refund.sentence(), refund.actor(), now);
    bills.save(bill);
    return new RefundOutcome.Given(
        refund.view(command.ersReference(), bill.reference(), by.terminalName()));
  }

  /**
   * An outside bank's answer; {@link Outcome.Unknown} changes nothing. It may come twice.
   *
   * @param doubted whether the bank was asked, after all orders must have arrived, if it has done
   *     the refund
   */
  public void answered(long refundId, Outcome outcome, boolean doubted) {
    Instant now = clock.now();
    RefundReader.Place place = reader.placeOf(refundId);
    PaidBill bill = bills.lock(place.invoiceId(), place.paymentId());
    Refund refund = em.find(Refund.class, refundId);
    boolean believedRefused = refund.state() == Refund.State.REFUSED;
    if (outcome instanceof Outcome.Done && refund.given(now)) {
      if (believedRefused) {
        LOG.severe(
            () -> "refund " + refund.ersReference() + " was given after its bank refused it");
      }
      bill.refunded(refund.sentence(), refund.actor(), now);
    } else if (outcome instanceof Outcome.Refused) {
      refund.refused(now, deadlines.lateAnswer(), doubted);
    }
    bills.save(bill);
  }

  /**
   * Takes on a refund whose time to be checked has come, for long enough that nobody else does so
   * meanwhile. One that was asked about too often is asked about less often.
   */
  public Optional<Check> claim(long refundId) {
    RefundReader.Place place = reader.placeOf(refundId);
    Optional<PaidBill> bill = bills.claim(place.invoiceId(), place.paymentId());
    if (bill.isEmpty()) {
      return Optional.empty();
    }
    Refund refund = em.find(Refund.class, refundId);
    if (!refund.isDue(deadlines.now())) {
      return Optional.empty();
    }
    boolean hopeless = refund.checks() >= deadlines.bankChecksMax();
    refund.nextCheck(hopeless ? deadlines.lateAnswer() : deadlines.bankCheck());
    return Optional.of(
        new Check(
            refund.ersReference(),
            bill.get().order(refund.ersReference(), refund.amount()),
            refund.state() == Refund.State.DOUBTED,
            hopeless));
  }

  private void refuseUnlessStanding(PaidBill bill, Instant now) {
    if (bill.hasGoneBack()) {
      throw new DomainException(
          ResultCode.PAYMENT_ALREADY_CANCELLED, "the payment was reversed: nobody collected it");
    }
    if (!bill.stands()) {
      throw RefundReader.noSuchPayment();
    }
    Instant end = bill.paidAt().atZone(ZoneOffset.UTC).plus(window).toInstant();
    if (now.isAfter(end)) {
      throw new DomainException(
          ResultCode.PAYMENT_EXPIRED,
          "refunds of this payment were possible until " + end,
          new Details.WrongState("REFUND_TOO_LATE"));
    }
  }

  private static void refuseOtherCurrency(PaidBill bill, CheckedContent content) {
    if (!bill.amount().currency().equals(content.total().currency())) {
      throw DomainException.violated(
          ResultCode.INVALID_INVOICE_DATA,
          Violation.of(
              "totalAmount/currency",
              "must be the payment's currency " + bill.amount().currency(),
              content.total().currency()));
    }
  }

  private static void refuseTooMuch(PaidBill bill, GivenBack before, CheckedContent content) {
    if (before.leavesNoRoomFor(content.total(), bill.amount())) {
      throw new DomainException(
          ResultCode.SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION,
          "of "
              + bill.amount()
              + " that were paid, "
              + before.amount()
              + " are given back: "
              + bill.amount().minus(before.amount())
              + " are left");
    }
  }

  static DomainException refusedByBank() {
    return new DomainException(
        ResultCode.RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS,
        "the account that was paid from takes no refund: pay it out another way");
  }
}
