package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A till with a bill and perhaps a newer one, two shoppers, a bank and the time: everything that
 * spec 02 lets happen to a bill, one event at a time.
 */
final class TillWorld {

  /** What can happen. A poll is two events, because anything may happen between its halves. */
  enum Event {
    SWIPE_UPDATE,
    /**
     * Another thread of the till sends what it made from A's or B's card when the card was offered.
     */
    ECHO_CARD_OF_A,
    ECHO_CARD_OF_B,
    /** An update of the old bill that brings the card of the next bill's customer. */
    SWIPE_UPDATE_TOO_LATE,
    ACKNOWLEDGE,
    CANCEL,
    POLL_WRITES,
    POLL_ANSWERS,
    /** A poll is held; its connection may be closed; it is woken, or its time is up. */
    POLL_HELD,
    CONNECTION_CLOSED,
    HELD_POLL_LOOKS,
    COLLECT_DURABLE,
    SCAN_BY_A,
    SCAN_BY_B,
    LOOK,
    PAY,
    DECLINE,
    BANK_DONE,
    BANK_DONE_BEFORE_LAST,
    BANK_REFUSES,
    BANK_GIVEN_UP,
    BANK_GAVE_BACK,
    /** Somebody of the merchant gives half of it back; the bank outside does, or does not. */
    REFUND_HALF,
    REFUND_DONE,
    REFUND_REFUSED,
    SECONDS_20_PASS,
    PAYER_SILENT,
    MINUTES_10_PASS,
    JANITOR,
    NEW_BILL,
    SCAN_NEW_BILL,
    PAY_NEW_BILL,
    POLL_NEW_BILL,
    CANCEL_NEW_BILL
  }

  /** Properties that only some worlds have, so that there are not too many worlds. */
  enum Extra {
    NONE,
    /** The till talks on several threads. */
    ECHOES,
    HELD_POLLS,
    REFUNDS,
    /** A's stored card is blocked. */
    BLOCKED_CARD
  }

  /** A fault that is made on purpose, outside the aggregate. */
  enum Carelessness {
    NONE,
    POLL_ANSWERS_WHAT_IT_READS,
    NOBODY_LOOKS_AT_THE_CONNECTION,
    NOBODY_ADDS_UP_REFUNDS
  }

  /** What a world is made of and never changes. */
  record Setting(
      AcknowledgmentMode mode,
      CollectionMode collection,
      boolean storedA,
      boolean storedB,
      boolean outsideBank,
      Class<? extends Invoice> invoices,
      Extra extra,
      Carelessness carelessness) {}

  static final long A = 1;
  static final long B = 2;
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  /** So far apart that no number of the shorter ones adds up to a longer one. */
  private static final Duration COLLECTION = Duration.ofSeconds(20);

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration SILENCE = Duration.ofDays(10);
  private static final Duration EXPIRY = Duration.ofDays(10_000);

  final Setting setting;
  final ModelBill bill;
  Optional<ModelBill> newer = Optional.empty();
  Instant now = START;

  /** What A, B and the merchant have. */
  final long[] ledger = new long[3];

  /** The product's deadlines, at the world's time. */
  final class Deadlines20 extends Deadlines {
    @Override
    public Instant now() {
      return now;
    }

    @Override
    Instant expiry() {
      return now.plus(EXPIRY);
    }

    @Override
    Instant collection() {
      return now.plus(COLLECTION);
    }

    boolean hasEchoes() {
      return setting.extra() == Extra.ECHOES;
    }

    Instant silentSince() {
      return now.minus(SILENCE);
    }

    Instant patience() {
      return now.minus(PATIENCE);
    }
  }

  /** Whether a rule refused the last event. */
  boolean refused;

  /** How the rule refused it. */
  Optional<DomainException> refusal = Optional.empty();

  private final Deadlines20 deadlines = new Deadlines20();

  TillWorld(Setting setting) {
    this.setting = setting;
    this.bill =
        new ModelBill(
            Copies.of(
                ModelCards.issue(1, setting.mode(), setting.collection(), now),
                setting.invoices()));
    bill.invoice.keepDeadline(deadlines);
  }

  TillWorld(TillWorld from) {
    setting = from.setting;
    bill = new ModelBill(from.bill, setting.invoices());
    newer = from.newer.map(b -> new ModelBill(b, setting.invoices()));
    now = from.now;
    System.arraycopy(from.ledger, 0, ledger, 0, ledger.length);
  }

  String key() {
    return newer
        .map(b -> bill.shortKey(now) + " | " + b.shortKey(now) + b.payer())
        .orElseGet(() -> bill.key(now, deadlines));
  }

  /**
   * Lets it happen.
   *
   * @return false when it cannot happen here at all; a refusal by a rule is something that happens
   */
  boolean happens(Event event) {
    refused = false;
    refusal = Optional.empty();
    int last = bill.payments.size() - 1;
    boolean can =
        switch (event) {
          case SWIPE_UPDATE -> newer.isEmpty() && !bill.asking && updates(bill.update(now));
          case ECHO_CARD_OF_A -> echoes(A);
          case ECHO_CARD_OF_B -> echoes(B);
          case SWIPE_UPDATE_TOO_LATE ->
              newer.isPresent() && !bill.asking && updates(bill.updateTooLate(now));
          case ACKNOWLEDGE ->
              newer.isEmpty() && !bill.asking && refusable(() -> bill.acknowledge(now));
          case CANCEL -> !bill.asking && refusable(() -> bill.cancel(now));
          case POLL_WRITES ->
              !bill.isWaiting()
                  && bill.mustWrite(deadlines.patience())
                  && does(() -> bill.answer(now, deadlines.patience()));
          case POLL_ANSWERS -> !bill.isWaiting() && pollAnswers(bill);
          case POLL_HELD -> setting.extra() == Extra.HELD_POLLS && bill.hold(deadlines.patience());
          case CONNECTION_CLOSED -> bill.isWaiting() && does(() -> bill.connectionClosed = true);
          case HELD_POLL_LOOKS ->
              bill.held
                  && bill.heldPollLooks(
                      setting.carelessness() == Carelessness.NOBODY_LOOKS_AT_THE_CONNECTION,
                      now,
                      deadlines.patience());
          case COLLECT_DURABLE -> bill.isDurable() && does(() -> bill.collectDurable(now));
          case SCAN_BY_A -> newer.isEmpty() && refusable(() -> scan(bill, A));
          case SCAN_BY_B -> newer.isEmpty() && refusable(() -> scan(bill, B));
          case LOOK -> newer.isEmpty() && bill.payer() != ModelBill.NOBODY && does(bill::look);
          case PAY ->
              newer.isEmpty() && bill.payer() != ModelBill.NOBODY && refusable(() -> pay(bill));
          case DECLINE ->
              newer.isEmpty()
                  && bill.payer() != ModelBill.NOBODY
                  && refusable(() -> bill.decline(bill.payer(), now));
          case BANK_DONE -> last >= 0 && setting.outsideBank() && bankDone(last);
          case BANK_DONE_BEFORE_LAST -> last >= 1 && setting.outsideBank() && bankDone(last - 1);
          case BANK_REFUSES -> last >= 0 && setting.outsideBank() && bankRefuses(last);
          case BANK_GIVEN_UP ->
              last >= 0
                  && bill.payments.get(last).state() == Payment.State.STARTED
                  && does(() -> bill.giveUp(last, now));
          case BANK_GAVE_BACK -> bankGivesBack();
          case REFUND_HALF ->
              setting.extra() == Extra.REFUNDS && last >= 0 && refusable(this::refundHalf);
          case REFUND_DONE -> bill.halvesAsked > 0 && does(() -> refundAnswered(true));
          case REFUND_REFUSED -> bill.halvesAsked > 0 && does(() -> refundAnswered(false));
          case SECONDS_20_PASS -> does(() -> now = now.plus(COLLECTION));
          case PAYER_SILENT -> does(() -> now = now.plus(SILENCE));
          case MINUTES_10_PASS -> does(() -> now = now.plus(EXPIRY));
          case JANITOR -> janitor();
          case NEW_BILL -> newer.isEmpty() && does(this::newBill);
          case SCAN_NEW_BILL -> newer.isPresent() && refusable(() -> scan(newer.orElseThrow(), A));
          case PAY_NEW_BILL ->
              newer.filter(b -> b.payer() != ModelBill.NOBODY).isPresent()
                  && refusable(() -> pay(newer.orElseThrow()));
          case POLL_NEW_BILL ->
              newer.isPresent()
                  && does(() -> newer.orElseThrow().answer(now, deadlines.patience()))
                  && pollAnswers(newer.orElseThrow());
          case CANCEL_NEW_BILL ->
              newer.isPresent() && refusable(() -> newer.orElseThrow().cancel(now));
        };
    bill.invoice.keepDeadline(deadlines);
    newer.ifPresent(b -> b.invoice.keepDeadline(deadlines));
    return can;
  }

  private static boolean does(Runnable event) {
    event.run();
    return true;
  }

  private boolean refusable(Runnable verb) {
    refusal = ModelBill.refusal(verb);
    refused = refusal.isPresent();
    return true;
  }

  /** A refused update may still leave a late card. */
  private boolean updates(Optional<DomainException> outcome) {
    refusal = outcome;
    return true;
  }

  private boolean echoes(long shopper) {
    return setting.extra() == Extra.ECHOES
        && newer.isEmpty()
        && bill.wasToldCardOf(shopper)
        && updates(bill.echo(shopper, now));
  }

  private boolean pollAnswers(ModelBill polled) {
    if (setting.carelessness() != Carelessness.POLL_ANSWERS_WHAT_IT_READS
        && polled.mustWrite(deadlines.patience())) {
      return false;
    }
    polled.told();
    return true;
  }

  private void scan(ModelBill scanned, long shopper) {
    boolean stored = shopper == A ? setting.storedA() : setting.storedB();
    scanned.scan(
        shopper,
        stored ? Optional.of(ModelCards.stored(shopper, verdict(shopper))) : Optional.empty(),
        deadlines.silentSince(),
        now);
  }

  private CustomerToken.Verdict verdict(long shopper) {
    return shopper == A && setting.extra() == Extra.BLOCKED_CARD
        ? CustomerToken.Verdict.BLOCKED
        : CustomerToken.Verdict.USABLE;
  }

  private void pay(ModelBill paid) {
    Payment payment = paid.startPayment(paid.payer(), now);
    if (!setting.outsideBank()) {
      moves(paid, paid.payments.size() - 1, 1);
      payment.taken(now);
      paid.invoice.takePayment(payment, now);
    }
  }

  private boolean bankDone(int number) {
    Payment.State state = bill.payments.get(number).state();
    if (state == Payment.State.RETURNING || state == Payment.State.REVERSED) {
      return false;
    }
    if (!bill.captured.get(number)) {
      moves(bill, number, 1);
    }
    bill.charged(number, new Outcome.Done(now), now);
    return true;
  }

  private boolean bankRefuses(int number) {
    Payment.State state = bill.payments.get(number).state();
    boolean open = state == Payment.State.STARTED || state == Payment.State.UNRESOLVED;
    if (!open || bill.captured.get(number)) {
      return false;
    }
    bill.charged(number, new Outcome.Refused(Outcome.Refused.Reason.INSUFFICIENT_FUNDS), now);
    return true;
  }

  private boolean bankGivesBack() {
    for (int i = 0; i < bill.payments.size(); i++) {
      if (bill.payments.get(i).state() == Payment.State.RETURNING) {
        moves(bill, i, -1);
        bill.payments.get(i).returned(now);
        return true;
      }
    }
    return false;
  }

  /** A bank in the house answers in the same transaction. */
  private void refundHalf() {
    bill.askHalf(setting.carelessness() != Carelessness.NOBODY_ADDS_UP_REFUNDS, now);
    if (!setting.outsideBank()) {
      refundAnswered(true);
    }
  }

  private void refundAnswered(boolean given) {
    if (given) {
      ledger[(int) (bill.payers.get(bill.payers.size() - 1) - 1)] += bill.half();
      ledger[2] -= bill.half();
    }
    bill.answerHalf(given, now);
  }

  private boolean janitor() {
    boolean first = deadline(bill);
    return newer.map(this::deadline).orElse(false) || first;
  }

  /** As in DeadlineTransactions. */
  private boolean deadline(ModelBill due) {
    if (!due.invoice.isDue(now)) {
      return false;
    }
    if (due.invoice.state() != InvoiceState.PAID) {
      due.invoice.expire(now);
      return true;
    }
    int number = due.payments.size() - 1;
    Payment payment = due.payments.get(number);
    if (setting.outsideBank()) {
      payment.returning(now);
    } else {
      moves(due, number, -1);
      payment.reversed(now);
    }
    due.invoice.reverse(now);
    due.reversed = true;
    return true;
  }

  private void moves(ModelBill of, int number, int sign) {
    long amount = sign * of.payments.get(number).amount().minorUnits();
    ledger[(int) (of.payers.get(number) - 1)] -= amount;
    ledger[2] += amount;
    of.captured.set(number, sign > 0);
  }

  private void newBill() {
    Actor register = Actor.register(7);
    bill.invoice.replace(register, now);
    Invoice next =
        ModelCards.issue(2, AcknowledgmentMode.NO_ACKNOWLEDGMENT, setting.collection(), now);
    newer = Optional.of(new ModelBill(Copies.of(next, setting.invoices())));
  }
}
