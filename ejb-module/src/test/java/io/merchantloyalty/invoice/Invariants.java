package io.merchantloyalty.invoice;

import static io.merchantloyalty.invoice.Payment.State.RETURNING;
import static io.merchantloyalty.invoice.Payment.State.STARTED;
import static io.merchantloyalty.invoice.Payment.State.TAKEN;
import static io.merchantloyalty.invoice.Payment.State.UNRESOLVED;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import java.util.List;
import java.util.Optional;

/** What spec 02 promises of every ordering, looked at after each step. */
final class Invariants {

  private static final Optional<Details> KEEPS_NOTHING = Optional.of(new Details.Uncollected());

  private Invariants() {}

  /** Some promise that does not hold. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String promise) {
      super(promise);
    }
  }

  static void check(TillWorld before, TillWorld.Event event, TillWorld after) {
    holds(
        after.ledger[0] + after.ledger[1] + after.ledger[2] == 0, "money sums to zero", after.bill);
    long merchant = owed(after.bill) + after.newer.map(Invariants::owed).orElse(0L);
    holds(after.ledger[2] == merchant, "the merchant has what stands paid", after.bill);
    checkStep(before.bill, after.bill, event, after.refused);
    checkRefusal(before.bill, after, event);
    after.newer.ifPresent(
        b -> checkStep(before.newer.orElse(new ModelBill(b, Invoice.class)), b, event, false));
  }

  /** What of this bill's payments is with the merchant. */
  private static long owed(ModelBill bill) {
    long sum = 0;
    for (int i = 0; i < bill.payments.size(); i++) {
      sum += bill.captured.get(i) ? bill.payments.get(i).amount().minorUnits() : 0;
    }
    return sum - bill.halvesGiven * bill.half();
  }

  private static void checkStep(
      ModelBill before, ModelBill after, TillWorld.Event event, boolean refused) {
    List<TimelineStep> steps = after.invoice.takeSteps();
    after.invoice.takeAdditions();
    checkTimeline(before, after, steps);
    checkVersions(before, after, steps, event);
    checkFinality(before, after);
    checkPayments(after);
    checkRefunds(before, after, steps);
    checkCards(after);
    if (refused) {
      holds(steps.isEmpty() && sameNumbers(before, after), "a refusal changes nothing", after);
    }
  }

  /**
   * Part of what a register is told when a shopper has paid and the register wanted something else.
   */
  private static void checkRefusal(ModelBill before, TillWorld after, TillWorld.Event event) {
    boolean collects =
        before.invoice.state() != InvoiceState.COLLECTED
            && after.bill.invoice.state() == InvoiceState.COLLECTED;
    holds(
        !collects || event != TillWorld.Event.HELD_POLL_LOOKS || !before.connectionClosed,
        "nothing is collected into a closed connection",
        after.bill);
    boolean ofRegister =
        switch (event) {
          case SWIPE_UPDATE,
              ECHO_CARD_OF_A,
              ECHO_CARD_OF_B,
              SWIPE_UPDATE_TOO_LATE,
              ACKNOWLEDGE,
              CANCEL ->
              true;
          default -> false;
        };
    boolean paid = before.invoice.state() == InvoiceState.PAID && !before.isDurable();
    holds(
        !ofRegister || !paid || after.refusal.map(DomainException::details).equals(KEEPS_NOTHING),
        "a refusal says that it does not keep the payment",
        after.bill);
    holds(!ofRegister || !paid || !collects, "a refusal keeps no payment", after.bill);
  }

  private static void checkTimeline(ModelBill before, ModelBill after, List<TimelineStep> steps) {
    int next = (Integer) Copies.get(before.invoice, "timelineLength") + 1;
    boolean born = steps.size() == 1 && steps.get(0).event() == InvoiceEvent.SENT;
    for (TimelineStep step : steps) {
      holds(born || step.sequence() == next++, "the timeline has no gap", after);
    }
    boolean moved = before.invoice.state() != after.invoice.state();
    holds(!moved || !steps.isEmpty(), "every change is in the timeline", after);
  }

  private static void checkVersions(
      ModelBill before, ModelBill after, List<TimelineStep> steps, TillWorld.Event event) {
    int told = 0;
    for (TimelineStep step : steps) {
      if (step.event() == InvoiceEvent.SENT) {
        continue;
      }
      boolean status = step.statusBefore().orElseThrow() != step.statusAfter();
      boolean scan =
          step.event() == InvoiceEvent.SCAN_SHOWN || step.event() == InvoiceEvent.SCAN_HELD;
      boolean card = scan && offered(after).isPresent();
      int steps1 = status || card || step.event() == InvoiceEvent.DECLINE ? 1 : 0;
      holds(
          step.versionAfter() - step.versionBefore().orElseThrow() == steps1,
          "one version for each change that a register sees, and none else",
          after);
      told += steps1;
    }
    int rise = after.invoice.tag().version() - before.invoice.tag().version();
    holds(rise == told, "versions rise by steps of the timeline only", after);
    holds(
        after.invoice.tag().revision() >= before.invoice.tag().revision(),
        "revisions never fall",
        after);
    boolean seen = !view(before).equals(view(after));
    boolean ownDoing =
        event == TillWorld.Event.SWIPE_UPDATE
            || event == TillWorld.Event.ECHO_CARD_OF_A
            || event == TillWorld.Event.ECHO_CARD_OF_B;
    holds(!seen || rise > 0 || ownDoing, "what a register did not do it can see by version", after);
  }

  /** What a register sees, but for what it has sent itself. */
  private static String view(ModelBill bill) {
    return bill.invoice.status() + " " + offered(bill).map(CustomerToken::label).orElse("-");
  }

  /** A card of the shopper that the register has to consider. */
  private static Optional<CustomerToken> offered(ModelBill bill) {
    return bill.invoice
        .card()
        .filter(CustomerToken::isFromWallet)
        .filter(CustomerToken::isToBeConsidered);
  }

  private static void checkFinality(ModelBill before, ModelBill after) {
    InvoiceStatus was = before.invoice.status();
    InvoiceStatus is = after.invoice.status();
    boolean isFinal =
        was == InvoiceStatus.PAID || was == InvoiceStatus.CANCELED || was == InvoiceStatus.FAILED;
    boolean reversal =
        was == InvoiceStatus.PAID
            && is == InvoiceStatus.CANCELED
            && after.invoice.endReason().equals(Optional.of(EndReason.NOT_COLLECTED));
    holds(!isFinal || was == is || reversal, "a final status changes by reversal only", after);
    holds(!(after.toldPaid && after.reversed), "collected or reversed, never both", after);
    holds(!after.reversed || !after.isDurable(), "what is durable is never reversed", after);
    boolean collected = after.invoice.state() == InvoiceState.COLLECTED;
    holds(!after.toldPaid || collected, "who was told PAID has collected", after);
  }

  private static void checkPayments(ModelBill bill) {
    long asked = count(bill, STARTED);
    long taken = count(bill, TAKEN);
    holds(asked + taken + count(bill, UNRESOLVED) <= 1, "at most one payment stands", bill);
    InvoiceState state = bill.invoice.state();
    boolean asking = state == InvoiceState.AUTHORISING || state == InvoiceState.WITHDRAWN;
    holds(asking == (asked == 1), "the bank is asked while the bill says so", bill);
    holds(state.isPaid() == (taken == 1), "paid is what money was taken for", bill);
    for (int i = 0; i < bill.payments.size(); i++) {
      Payment.State of = bill.payments.get(i).state();
      boolean captured = bill.captured.get(i);
      holds(!captured || of == TAKEN || of == RETURNING, "no money is forgotten", bill);
      holds(captured || of != TAKEN, "taken money was moved", bill);
      long amount = bill.payments.get(i).amount().minorUnits();
      holds(amount == bill.amountsSeen.get(i), "a payer pays the amount that was shown", bill);
      int madeFor = ModelCards.madeFor(amount);
      holds(
          madeFor <= ModelBill.NOBODY || madeFor == bill.episodes.get(i),
          "nobody pays an amount made for another",
          bill);
      Optional<Long> cardOf = ModelCards.madeForCardOf(amount);
      holds(
          cardOf.isEmpty() || cardOf.equals(Optional.of(bill.payers.get(i))),
          "nobody pays an amount made of another's card",
          bill);
    }
  }

  private static void checkRefunds(ModelBill before, ModelBill after, List<TimelineStep> steps) {
    int halves = after.halvesGiven + after.halvesAsked;
    holds(halves <= 2, "no more goes back than was paid", after);
    boolean collected = after.invoice.state() == InvoiceState.COLLECTED;
    holds(halves == 0 || !after.reversed, "what was refunded is not reversed", after);
    holds(halves == 0 || collected, "a refund collects", after);
    long told = steps.stream().filter(step -> step.event() == InvoiceEvent.REFUND).count();
    holds(
        told == after.halvesGiven - before.halvesGiven,
        "every refund is in the timeline when it is given",
        after);
  }

  private static long count(ModelBill bill, Payment.State state) {
    return bill.payments.stream().filter(p -> p.state() == state).count();
  }

  private static void checkCards(ModelBill bill) {
    List<CustomerToken> tokens = bill.invoice.currentTokens();
    Optional<CustomerToken> card = bill.invoice.card();
    holds(card.isPresent() != tokens.isEmpty(), "one card when there is any", bill);
    boolean swiped = tokens.stream().anyMatch(CustomerToken::isUsableSwipe);
    card.ifPresent(
        c -> {
          holds(c.isFromRegister() == swiped, "a swiped card overrides", bill);
          holds(
              c.isFromRegister() || !showsPayer(bill) || isPayers(c, bill),
              "only the payer's own card is offered",
              bill);
          holds(
              c.isFromWallet() || !showsPayer(bill) || isForPayer(c, bill),
              "nobody is served with a card swiped for another",
              bill);
        });
    if (bill.invoice.status() == InvoiceStatus.PAID) {
      bill.invoice
          .cardToRemember()
          .ifPresent(
              c ->
                  holds(
                      isForPayer(c, bill) && (!c.isLate() || bill.lateEpisode == bill.episode),
                      "nobody is asked to remember a card swiped for another",
                      bill));
    }
  }

  private static boolean showsPayer(ModelBill bill) {
    return bill.payer() != ModelBill.NOBODY;
  }

  private static boolean isPayers(CustomerToken card, ModelBill bill) {
    return card.cardNumber().equals(Optional.of(ModelCards.numberOf(bill.payer())));
  }

  private static boolean isForPayer(CustomerToken card, ModelBill bill) {
    int madeFor = ModelCards.madeFor(card);
    if (madeFor < 0) {
      return isPayers(card, bill);
    }
    return madeFor == ModelBill.NOBODY || madeFor == bill.episode;
  }

  private static boolean sameNumbers(ModelBill before, ModelBill after) {
    return before.invoice.tag().equals(after.invoice.tag())
        && before.invoice.state() == after.invoice.state()
        && before.invoice.total().equals(after.invoice.total())
        && before.payments.size() == after.payments.size();
  }

  private static void holds(boolean promise, String text, ModelBill bill) {
    if (!promise) {
      throw new Broken(text + ": " + bill.invoice.state() + " " + bill.invoice.tag());
    }
  }
}
