package io.merchantloyalty.invoice;

import io.merchantloyalty.invoice.refund.GivenBack;
import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One real {@link Invoice} with its real {@link Payment}s, and around it what the database, the
 * bank and people's heads hold. The verbs here are the transactions of the session beans without
 * their container: the same questions in the same order.
 */
final class ModelBill {

  /** What the register made an amount or a card for when nobody was there that it knew of. */
  static final int NOBODY = 0;

  private static final Actor REGISTER = Actor.register(7);

  final Invoice invoice;
  final List<Payment> payments = new ArrayList<>();

  /** Of the payments with the same index: out of whose pocket. */
  final List<Long> payers = new ArrayList<>();

  /**
   * Of the payments with the same index: what the app showed when it was made, and in which scan.
   */
  final List<Long> amountsSeen = new ArrayList<>();

  final List<Integer> episodes = new ArrayList<>();

  /** Of the payments with the same index: whether the bank has moved that money. */
  final List<Boolean> captured = new ArrayList<>();

  /** Counts scans: each makes its shopper another payer. */
  int episode;

  /** For whose scan the register believes that it works, since it was told last. */
  int believed;

  /** The version with which a polling register may confirm. */
  int toldVersion;

  /** What the payer's app shows; -1: nothing yet. */
  int seenRevision = -1;

  long seenTotal;

  /** In whose time the newest late card was kept. */
  int lateEpisode;

  boolean toldPaid;
  boolean reversed;

  /** How many halves of the payment have gone back, and how many a bank is asked for. */
  int halvesGiven;

  int halvesAsked;

  /** Between a poll's write and its answer the register waits, and says nothing. */
  boolean asking;

  /** A poll is held, and its connection may have been closed meanwhile. */
  boolean held;

  boolean connectionClosed;

  /** The shoppers whose stored cards the register was told of, one bit for each. */
  int toldCards;

  ModelBill(Invoice invoice) {
    this.invoice = invoice;
  }

  ModelBill(ModelBill from, Class<? extends Invoice> type) {
    this.invoice = Copies.of(from.invoice, type);
    from.payments.forEach(p -> payments.add(Copies.of(p)));
    payers.addAll(from.payers);
    amountsSeen.addAll(from.amountsSeen);
    episodes.addAll(from.episodes);
    captured.addAll(from.captured);
    episode = from.episode;
    believed = from.believed;
    toldVersion = from.toldVersion;
    seenRevision = from.seenRevision;
    seenTotal = from.seenTotal;
    lateEpisode = from.lateEpisode;
    toldPaid = from.toldPaid;
    reversed = from.reversed;
    halvesGiven = from.halvesGiven;
    halvesAsked = from.halvesAsked;
    asking = from.asking;
    held = from.held;
    connectionClosed = from.connectionClosed;
    toldCards = from.toldCards;
  }

  // ---- the register

  /**
   * The register sends the update that it made for the shopper whom it believes to serve; empty
   * when the update is accepted.
   */
  Optional<DomainException> update(Instant now) {
    Optional<DomainException> refusal =
        update(
            ModelCards.swiped(believed),
            ModelCards.totalFor(believed),
            (byte) believed,
            false,
            now);
    if (refusal.isEmpty()) {
      told();
    }
    return refusal;
  }

  /**
   * Another thread of the register sends an update that it made from a card that was offered
   * earlier.
   */
  Optional<DomainException> echo(long shopper, Instant now) {
    return update(
        ModelCards.echoed(shopper),
        ModelCards.totalForCardOf(shopper),
        (byte) -shopper,
        false,
        now);
  }

  /** The register names this bill, but serves the customer of the next. */
  Optional<DomainException> updateTooLate(Instant now) {
    int next = ModelCards.NEXT_CUSTOMER;
    return update(ModelCards.swiped(next), ModelCards.totalFor(next), (byte) -100, true, now);
  }

  /** As in InvoiceTransactions, for a register that does not say which state it has seen. */
  private Optional<DomainException> update(
      IncomingToken card, long total, byte content, boolean tillHasGoneOn, Instant now) {
    byte[] fingerprint = {content};
    List<IncomingToken> tokens = List.of(card);
    if (invoice.hasTaken(fingerprint)) {
      return Optional.empty();
    }
    boolean ofWhoLeft = invoice.bringsCardOfWhoLeft(tokens);
    if (invoice.refusesUpdates()) {
      if (!ofWhoLeft && !invoice.hasCard(card) && invoice.keepsLateCards(tillHasGoneOn)) {
        invoice.keepLateCard(card, REGISTER, now);
        lateEpisode = episode;
      }
      return Optional.of(invoice.updateRefusal());
    }
    if (ofWhoLeft) {
      return Optional.of(Invoice.cardOfWhoLeft());
    }
    invoice.update(ModelCards.total(total), Optional.of(tokens), fingerprint, REGISTER, now);
    return Optional.empty();
  }

  void acknowledge(Instant now) {
    invoice.acknowledge(REGISTER, now);
    told();
  }

  void cancel(Instant now) {
    invoice.cancel(REGISTER, now);
  }

  /** What a poll writes. That it had to was read before, and may be no longer so. */
  void answer(Instant now, Instant offeredBefore) {
    if (invoice.isCollectedByAnswer()) {
      invoice.collect(REGISTER, now);
    } else if (invoice.hasDeclineToAnswer()) {
      invoice.answered();
    } else if (invoice.isAcknowledgedByPolling(toldVersion, offeredBefore)) {
      invoice.acknowledge(REGISTER, now);
    }
    asking = true;
  }

  /** Whether a poll that has just read this must write before it answers. */
  boolean mustWrite(Instant offeredBefore) {
    return invoice.isCollectedByAnswer()
        || invoice.hasDeclineToAnswer()
        || invoice.isAcknowledgedByPolling(toldVersion, offeredBefore);
  }

  /** A poll for which there is no news is held. */
  boolean hold(Instant offeredBefore) {
    if (asking || held || mustWrite(offeredBefore) || toldVersion != invoice.tag().version()) {
      return false;
    }
    held = true;
    return true;
  }

  /** Whether the register waits for a held poll. */
  boolean isWaiting() {
    return held && !connectionClosed;
  }

  /** As in Wait: there is no look for a caller who has gone. */
  boolean heldPollLooks(boolean careless, Instant now, Instant offeredBefore) {
    boolean gone = connectionClosed;
    held = false;
    connectionClosed = false;
    if (gone && !careless) {
      return true;
    }
    if (mustWrite(offeredBefore)) {
      boolean polls = asking;
      answer(now, offeredBefore);
      asking = !gone || polls;
    } else if (!gone) {
      told();
    }
    return true;
  }

  /** An answer leaves with what there is now. */
  void told() {
    asking = false;
    invoice
        .card()
        .filter(CustomerToken::isFromWallet)
        .ifPresent(card -> toldCards |= 1 << -ModelCards.madeFor(card));
    toldVersion = invoice.tag().version();
    believed = payer() == NOBODY ? NOBODY : episode;
    toldPaid |= invoice.status() == InvoiceStatus.PAID && !isDurable();
  }

  void collectDurable(Instant now) {
    if (invoice.status() == InvoiceStatus.PAID) {
      invoice.collect(REGISTER, now);
      toldPaid = true;
    }
  }

  // ---- shoppers

  void scan(long shopper, Optional<IncomingToken> stored, Instant silentSince, Instant now) {
    if (invoice.isPayer(shopper)) {
      look();
      return;
    }
    boolean left = invoice.isLeftBy(silentSince);
    if (!left) {
      invoice.refuseUnlessFree();
    } else {
      invoice.decline(Actor.server(), Optional.of("silent"), now);
    }
    invoice.scan(shopper, Optional.empty(), stored, now);
    episode++;
    seenRevision = -1;
    look();
  }

  /** The payer's app reads what it may show. */
  void look() {
    if (invoice.state().showsAmount()) {
      seenRevision = invoice.tag().revision();
      seenTotal = invoice.total().minorUnits();
    }
  }

  void decline(long shopper, Instant now) {
    invoice.decline(Actor.shopper(shopper), Optional.empty(), now);
  }

  /** Starts a payment of what the app shows. */
  Payment startPayment(long shopper, Instant now) {
    invoice.startPayment(shopper, seenRevision, now);
    Payment payment =
        Payment.start(
            payments.size(),
            "ers" + payments.size(),
            invoice,
            new Payment.Source(shopper, shopper, "BANK", "account"),
            now);
    payments.add(payment);
    payers.add(shopper);
    amountsSeen.add(seenTotal);
    episodes.add(episode);
    captured.add(false);
    return payment;
  }

  // ---- the bank, as in PaymentTransactions

  void charged(int number, Outcome outcome, Instant now) {
    Payment payment = payments.get(number);
    if (outcome instanceof Outcome.Done) {
      done(payment, now);
    } else if (payment.state() == Payment.State.STARTED) {
      payment.refused(now);
      invoice.refusePayment("REFUSED", now);
    } else if (payment.state() == Payment.State.UNRESOLVED) {
      payment.refused(now);
    }
  }

  private void done(Payment payment, Instant now) {
    boolean asked = payment.state() == Payment.State.STARTED;
    if (payment.state() == Payment.State.TAKEN) {
      return;
    }
    if (invoice.state() == InvoiceState.AUTHORISING && asked) {
      payment.taken(now);
      invoice.takePayment(payment, now);
      return;
    }
    if (invoice.state() == InvoiceState.WITHDRAWN && asked) {
      invoice.takePayment(payment, now);
    }
    payment.returning(now);
  }

  void giveUp(int number, Instant now) {
    if (payments.get(number).state() == Payment.State.STARTED) {
      payments.get(number).unresolved(now);
      invoice.giveUpPayment(now);
    }
  }

  // ---- refunds, as in RefundTransactions

  /** Decides that half of what was paid goes back; {@code adds}: whether anybody adds up. */
  void askHalf(boolean adds, Instant now) {
    PaidBill paid = paidBill();
    if (paid.hasGoneBack()) {
      throw new DomainException(ResultCode.PAYMENT_ALREADY_CANCELLED, "reversed");
    }
    if (!paid.stands()) {
      throw DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment");
    }
    Money before = new Money((halvesGiven + halvesAsked) * half(), paid.amount().currency());
    Money next = new Money(half(), paid.amount().currency());
    if (adds && new GivenBack(before, before).leavesNoRoomFor(next, paid.amount())) {
      throw new DomainException(
          ResultCode.SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION, "too much");
    }
    paid.collect(REGISTER, now);
    halvesAsked++;
  }

  /** The bank's answer to it. */
  void answerHalf(boolean given, Instant now) {
    halvesAsked--;
    if (given) {
      halvesGiven++;
      paidBill().refunded("half", REGISTER, now);
    }
  }

  private PaidBill paidBill() {
    return new PaidBill(invoice, payments.get(payments.size() - 1));
  }

  /** Half of the last payment, in minor units. */
  long half() {
    return payments.isEmpty() ? 0 : payments.get(payments.size() - 1).amount().minorUnits() / 2;
  }

  // ---- what there is

  long payer() {
    Object payer = Copies.get(invoice, "payerId");
    return payer == null ? NOBODY : (Long) payer;
  }

  boolean isDurable() {
    return invoice.terms().collectionMode() == CollectionMode.DURABLE;
  }

  boolean wasToldCardOf(long shopper) {
    return (toldCards & 1 << shopper) != 0;
  }

  /** How a rule refuses {@code verb}, if it does. */
  static Optional<DomainException> refusal(Runnable verb) {
    try {
      verb.run();
      return Optional.empty();
    } catch (DomainException e) {
      return Optional.of(e);
    }
  }

  /**
   * All that any rule looks at, and nothing that only tells two alike histories apart: counters are
   * compared with what somebody remembers of them, scans with the present one.
   */
  String key(Instant now, TillWorld.Deadlines20 deadlines) {
    StringBuilder key = new StringBuilder(160);
    if (isDead()) {
      return key.append(invoice.status()).append(reversed).toString();
    }
    key.append(invoice.state()).append(invoice.endReason().map(Enum::ordinal).orElse(-1));
    key.append(' ').append(payer()).append(amount(invoice.total().minorUnits()));
    invoice.currentTokens().forEach(t -> key.append(card(t)));
    key.append('/').append(invoice.card().map(this::card).orElse("-"));
    key.append('/').append(invoice.cardToRemember().map(this::card).orElse("-"));
    key.append(invoice.hasDeclineToAnswer() ? 'D' : '.');
    key.append(toldVersion == invoice.tag().version() ? 'T' : '.');
    key.append(believed == NOBODY ? 'n' : believed == episode ? 'e' : 'g');
    key.append(invoice.hasCard(ModelCards.swiped(believed)) ? 'H' : '.');
    key.append(invoice.isAcknowledgedByPolling(invoice.tag().version(), now) ? 'w' : '.');
    key.append(invoice.isAcknowledgedByPolling(invoice.tag().version(), deadlines.patience()));
    key.append(invoice.isLeftBy(deadlines.silentSince()) ? 'L' : '.');
    key.append(invoice.isDue(deadlines.now()) ? 'd' : '.');
    key.append(expired(deadlines.now()) ? 'x' : '.');
    key.append(seenRevision == invoice.tag().revision() ? 's' : seenRevision < 0 ? '-' : 'o');
    key.append(before("totalMinorBeforeScan")).append(beforeTokens());
    byte[] fingerprint = (byte[]) Copies.get(invoice, "lastUpdateFingerprint");
    key.append(fingerprint == null ? "-" : who(fingerprint[0]));
    key.append(lateEpisode == episode ? 'l' : '.');
    key.append(toldPaid ? 'P' : '.').append(reversed ? 'R' : '.').append(asking ? 'A' : '.');
    key.append(held ? 'W' : '.').append(connectionClosed ? 'C' : '.');
    key.append(halvesGiven).append(halvesAsked);
    if (deadlines.hasEchoes()) {
      for (long shopper : new long[] {TillWorld.A, TillWorld.B}) {
        key.append(wasToldCardOf(shopper) ? 'E' : '.');
        key.append(invoice.bringsCardOfWhoLeft(List.of(ModelCards.echoed(shopper))) ? 'L' : '.');
      }
    }
    for (int i = Math.max(0, payments.size() - 2); i < payments.size(); i++) {
      key.append(payments.get(i).state().ordinal()).append(captured.get(i) ? '+' : '-');
    }
    return key.toString();
  }

  /** Where everything is refused and nothing can come any more. */
  private boolean isDead() {
    InvoiceStatus status = invoice.status();
    return (status == InvoiceStatus.CANCELED || status == InvoiceStatus.FAILED)
        && payments.stream().allMatch(p -> p.state() == Payment.State.REVERSED);
  }

  /** Of a bill that shoppers and swipes have no more to do with. */
  String shortKey(Instant serviceTime) {
    if (isDead()) {
      return "dead";
    }
    StringBuilder key = new StringBuilder(40);
    key.append(invoice.state()).append(invoice.isDue(serviceTime) ? 'd' : '.');
    key.append(toldPaid ? 'P' : '.').append(reversed ? 'R' : '.').append(asking ? 'A' : '.');
    key.append(held ? 'W' : '.').append(connectionClosed ? 'C' : '.');
    key.append(halvesGiven).append(halvesAsked);
    for (int i = Math.max(0, payments.size() - 2); i < payments.size(); i++) {
      key.append(payments.get(i).state().ordinal()).append(captured.get(i) ? '+' : '-');
    }
    return key.append(invoice.hasDeclineToAnswer() ? 'D' : '.').toString();
  }

  private boolean expired(Instant now) {
    Instant at = (Instant) Copies.get(invoice, "expiresAt");
    return at != null && !at.isAfter(now);
  }

  private String before(String field) {
    Object value = Copies.get(invoice, field);
    return value == null ? "-" : amount((Long) value);
  }

  private String beforeTokens() {
    Object edition = Copies.get(invoice, "tokenEditionBeforeScan");
    if (edition == null) {
      return "-";
    }
    InvoiceCards cards = (InvoiceCards) Copies.get(invoice, "cards");
    StringBuilder text = new StringBuilder();
    cards.of((Integer) edition).forEach(t -> text.append(card(t)));
    return text.toString();
  }

  private String card(CustomerToken token) {
    return token.isFromWallet()
        ? "W" + token.cardNumber().orElseThrow()
        : "S" + who(ModelCards.madeFor(token)) + (token.isLate() ? "l" : "");
  }

  private String amount(long total) {
    Optional<Long> cardOf = ModelCards.madeForCardOf(total);
    if (cardOf.isPresent()) {
      return "c" + cardOf.get();
    }
    int madeFor = ModelCards.madeFor(total);
    return madeFor < 0 ? "b" : who(madeFor);
  }

  private String who(int madeFor) {
    if (madeFor < 0) {
      return "c" + -madeFor;
    }
    return madeFor == NOBODY ? "n" : madeFor == episode ? "e" : "g";
  }
}
