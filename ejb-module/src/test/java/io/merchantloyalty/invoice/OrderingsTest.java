package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every ordering of everything that can happen to a bill (spec 02, "Beyond the documents"), over
 * the real aggregate. Breadth first over distinct worlds: two histories that no rule can tell apart
 * go on as one. It ends when no event leads to a world that is not known, so orderings of any
 * length are covered; {@link #LENGTH} only says how far they are counted. And each fault that is
 * put in on purpose must be found.
 */
class OrderingsTest {

  /** Up to here orderings are counted, and reported. */
  private static final int LENGTH = 20;

  /** More than there are: a model that does not come to an end is mistaken. */
  private static final int WORLDS_MAX = 60_000;

  record Outcome(int worlds, int depth, long steps, double orderings) {}

  static Stream<TillWorld.Setting> settings() {
    List<TillWorld.Setting> settings = new ArrayList<>();
    for (AcknowledgmentMode mode : AcknowledgmentMode.values()) {
      for (CollectionMode collection : CollectionMode.values()) {
        for (boolean outside : new boolean[] {false, true}) {
          for (int stored = 0; stored < 3; stored++) {
            // what an outside bank says and which cards are stored have nothing to do with each
            // other, nor with how a payment is collected
            if (!outside || (stored == 1 && collection == CollectionMode.AT_ONCE)) {
              settings.add(setting(mode, collection, stored, outside, TillWorld.Extra.NONE));
            }
          }
        }
      }
      settings.add(extra(mode, 2, TillWorld.Extra.ECHOES));
      settings.add(extra(mode, 1, TillWorld.Extra.BLOCKED_CARD));
      settings.add(extra(mode, 0, TillWorld.Extra.HELD_POLLS));
    }
    // how a bill was acknowledged has nothing to do with money that goes back
    for (boolean outside : new boolean[] {false, true}) {
      settings.add(
          setting(
              AcknowledgmentMode.NO_ACKNOWLEDGMENT,
              CollectionMode.AT_ONCE,
              0,
              outside,
              TillWorld.Extra.REFUNDS));
    }
    return settings.stream();
  }

  private static TillWorld.Setting extra(
      AcknowledgmentMode mode, int stored, TillWorld.Extra extra) {
    return setting(mode, CollectionMode.AT_ONCE, stored, false, extra);
  }

  @Test
  void everyOrderingKeepsEveryPromise() {
    long started = System.nanoTime();
    List<Outcome> outcomes = settings().parallel().map(OrderingsTest::explore).toList();
    System.out.printf(
        "orderings: %d settings, %d distinct worlds, %d steps taken, longest first way to a world %d;"
            + " orderings of up to %d events: %.3e; %.1f s%n",
        outcomes.size(),
        outcomes.stream().mapToInt(Outcome::worlds).sum(),
        outcomes.stream().mapToLong(Outcome::steps).sum(),
        outcomes.stream().mapToInt(Outcome::depth).max().orElseThrow(),
        LENGTH,
        outcomes.stream().mapToDouble(Outcome::orderings).sum(),
        (System.nanoTime() - started) / 1e9);
    assertThat(outcomes).allSatisfy(o -> assertThat(o.worlds()).isGreaterThan(100));
  }

  /** What was put in on purpose, and what must be said of it. */
  record Fault(Class<? extends Invoice> invoice, boolean outsideBank, String found) {}

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(ForgetsWhoLeft.class, false, "nobody is served with a card swiped for another"),
        new Fault(KeepsTheTotal.class, false, "nobody pays an amount made for another"),
        new Fault(RemembersForTheNext.class, false, "nobody is asked to remember"),
        new Fault(TakesStaleAmounts.class, false, "a payer pays the amount that was shown"),
        new Fault(LeavesUnseen.class, false, "versions rise by steps of the timeline only"),
        new Fault(CancelsPaid.class, false, "a final status changes by reversal only"),
        new Fault(CancelsWhileAsking.class, true, "the bank is asked while the bill says so"),
        new Fault(PaysTwice.class, true, "at most one payment stands"),
        new Fault(ReversesCollected.class, false, "who was told PAID has collected"),
        new Fault(LosesSteps.class, false, "every change is in the timeline"),
        new Fault(SaysPaidOnly.class, false, "a refusal says that it does not keep the payment"),
        new Fault(KeepsAtRefusal.class, false, "a refusal keeps no payment"),
        new Fault(
            TakesCardsOfWhoLeft.class, false, "nobody is served with a card swiped for another"),
        new Fault(KeepsCardsOfWhoLeft.class, false, "nobody is asked to remember"),
        new Fault(KeepsTheNextCustomersCard.class, false, "nobody is asked to remember"),
        new Fault(LeavesRefundsUncollected.class, false, "a refund collects"),
        new Fault(ForgetsRefunds.class, false, "every refund is in the timeline"),
        new Fault(ForgetsRefunds.class, true, "every refund is in the timeline"),
        new Fault(CountsBlockedCards.class, false, "versions rise by steps of the timeline only"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultInAVerbIsFound(Fault fault) {
    Optional<String> found =
        settings()
            .filter(s -> s.outsideBank() == fault.outsideBank())
            .map(s -> with(s, fault.invoice()))
            .flatMap(s -> brokenPromise(s).stream())
            .filter(promise -> promise.startsWith(fault.found()))
            .findFirst();
    assertThat(found).isPresent();
  }

  @Test
  void aPollThatAnswersWhateverItReadsAfterItsWriteIsFound() {
    assertThatThrownBy(
            () ->
                explore(
                    careless(
                        TillWorld.Extra.NONE, TillWorld.Carelessness.POLL_ANSWERS_WHAT_IT_READS)))
        .isInstanceOf(Invariants.Broken.class)
        .hasMessageStartingWith("who was told PAID has collected");
  }

  @Test
  void aHeldPollThatDoesNotLookAtItsConnectionIsFound() {
    assertThatThrownBy(
            () ->
                explore(
                    careless(
                        TillWorld.Extra.HELD_POLLS,
                        TillWorld.Carelessness.NOBODY_LOOKS_AT_THE_CONNECTION)))
        .isInstanceOf(Invariants.Broken.class)
        .hasMessageStartingWith("nothing is collected into a closed connection");
  }

  @Test
  void refundsThatNobodyAddsUpAreFound() {
    assertThatThrownBy(
            () ->
                explore(
                    careless(
                        TillWorld.Extra.REFUNDS, TillWorld.Carelessness.NOBODY_ADDS_UP_REFUNDS)))
        .isInstanceOf(Invariants.Broken.class)
        .hasMessageStartingWith("no more goes back than was paid");
  }

  private static TillWorld.Setting careless(
      TillWorld.Extra extra, TillWorld.Carelessness carelessness) {
    return new TillWorld.Setting(
        AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT,
        CollectionMode.AT_ONCE,
        true,
        false,
        false,
        Invoice.class,
        extra,
        carelessness);
  }

  private static Optional<String> brokenPromise(TillWorld.Setting setting) {
    try {
      explore(setting);
      return Optional.empty();
    } catch (Invariants.Broken e) {
      return Optional.of(e.getMessage());
    }
  }

  /** A world, with the worlds that each event leads to from there. */
  private record Node(TillWorld world, int depth, Optional<Node> from, TillWorld.Event by) {}

  private static Outcome explore(TillWorld.Setting setting) {
    Map<String, Integer> known = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    List<int[]> next = new ArrayList<>();
    TillWorld start = new TillWorld(setting);
    start.bill.invoice.takeSteps();
    known.put(start.key(), 0);
    nodes.add(new Node(start, 0, Optional.empty(), null));
    long steps = 0;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      List<Integer> reached = new ArrayList<>();
      for (TillWorld.Event event : TillWorld.Event.values()) {
        TillWorld world = new TillWorld(node.world());
        if (!happens(world, event, node)) {
          continue;
        }
        steps++;
        Integer there = known.putIfAbsent(world.key(), nodes.size());
        if (there == null) {
          there = nodes.size();
          nodes.add(new Node(world, node.depth() + 1, Optional.of(node), event));
        }
        reached.add(there);
      }
      next.add(reached.stream().mapToInt(Integer::intValue).toArray());
      assertThat(nodes.size()).as("worlds of %s", setting).isLessThan(WORLDS_MAX);
    }
    return new Outcome(nodes.size(), nodes.get(nodes.size() - 1).depth(), steps, orderings(next));
  }

  private static boolean happens(TillWorld world, TillWorld.Event event, Node before) {
    try {
      if (!world.happens(event)) {
        return false;
      }
      Invariants.check(before.world(), event, world);
      return true;
    } catch (Invariants.Broken e) {
      throw new Invariants.Broken(
          e.getMessage() + " after " + way(before) + event + " in " + world.setting);
    } catch (RuntimeException e) {
      throw new AssertionError("after " + way(before) + event + " in " + world.setting, e);
    }
  }

  private static String way(Node to) {
    return to.from().map(from -> way(from) + to.by() + ", ").orElse("");
  }

  /** How many sequences of events of up to {@link #LENGTH} there are. */
  private static double orderings(List<int[]> next) {
    double[] ending = new double[next.size()];
    ending[0] = 1;
    double sum = 0;
    for (int length = 1; length <= LENGTH; length++) {
      double[] longer = new double[next.size()];
      for (int i = 0; i < ending.length; i++) {
        for (int there : next.get(i)) {
          longer[there] += ending[i];
        }
      }
      ending = longer;
      sum += Arrays.stream(ending).sum();
    }
    return sum;
  }

  private static TillWorld.Setting setting(
      AcknowledgmentMode mode,
      CollectionMode collection,
      int stored,
      boolean outside,
      TillWorld.Extra extra) {
    return new TillWorld.Setting(
        mode,
        collection,
        stored > 0,
        stored > 1,
        outside,
        Invoice.class,
        extra,
        TillWorld.Carelessness.NONE);
  }

  private static TillWorld.Setting with(TillWorld.Setting s, Class<? extends Invoice> invoices) {
    return new TillWorld.Setting(
        s.mode(),
        s.collection(),
        s.storedA(),
        s.storedB(),
        s.outsideBank(),
        invoices,
        s.extra(),
        TillWorld.Carelessness.NONE);
  }

  // ---- faults

  static final class ForgetsWhoLeft extends Invoice {
    @Override
    void decline(Actor actor, Optional<String> why, Instant now) {
      super.decline(actor, why, now);
      answered();
    }
  }

  static final class KeepsTheTotal extends Invoice {
    @Override
    void decline(Actor actor, Optional<String> why, Instant now) {
      long total = total().minorUnits();
      super.decline(actor, why, now);
      Copies.set(this, "totalMinor", total);
    }
  }

  static final class RemembersForTheNext extends Invoice {
    @Override
    void scan(
        long walletUserId,
        Optional<List<IncomingToken>> judged,
        Optional<IncomingToken> stored,
        Instant now) {
      super.scan(walletUserId, judged, stored, now);
      Copies.set(this, "scannedRevision", 0);
    }
  }

  static final class TakesStaleAmounts extends Invoice {
    @Override
    void startPayment(long walletUserId, int revisionSeen, Instant now) {
      super.startPayment(walletUserId, tag().revision(), now);
    }
  }

  static final class LeavesUnseen extends Invoice {
    @Override
    void decline(Actor actor, Optional<String> why, Instant now) {
      int version = tag().version();
      super.decline(actor, why, now);
      Copies.set(this, "version", version);
    }
  }

  static final class CancelsPaid extends Invoice {
    @Override
    void cancel(Actor actor, Instant now) {
      if (state() == InvoiceState.PAID) {
        Copies.set(this, "state", InvoiceState.SHOWN);
      }
      super.cancel(actor, now);
    }
  }

  static final class CancelsWhileAsking extends Invoice {
    @Override
    void cancel(Actor actor, Instant now) {
      if (state() == InvoiceState.AUTHORISING) {
        Copies.set(this, "state", InvoiceState.SHOWN);
      }
      super.cancel(actor, now);
    }
  }

  static final class PaysTwice extends Invoice {
    @Override
    void startPayment(long walletUserId, int revisionSeen, Instant now) {
      if (state() == InvoiceState.AUTHORISING) {
        Copies.set(this, "state", InvoiceState.SHOWN);
      }
      super.startPayment(walletUserId, revisionSeen, now);
    }
  }

  /** Whose deadline stays, and is met without another look. */
  static final class ReversesCollected extends Invoice {
    @Override
    void keepDeadline(Deadlines deadlines) {
      if (state() != InvoiceState.COLLECTED) {
        super.keepDeadline(deadlines);
      }
    }

    @Override
    void expire(Instant now) {
      if (state() == InvoiceState.COLLECTED) {
        Copies.set(this, "state", InvoiceState.PAID);
        reverse(now);
      } else {
        super.expire(now);
      }
    }
  }

  /** A refusal that a register takes for news of a payment. */
  static final class SaysPaidOnly extends Invoice {
    @Override
    void cancel(Actor actor, Instant now) {
      if (state() == InvoiceState.PAID) {
        throw new DomainException(
            ResultCode.CANNOT_CANCEL_PAID_INVOICE,
            "the invoice is PAID",
            new Details.WrongState("PAID"));
      }
      super.cancel(actor, now);
    }
  }

  static final class KeepsAtRefusal extends Invoice {
    @Override
    DomainException updateRefusal() {
      DomainException refusal = super.updateRefusal();
      if (isCollectedByAnswer()) {
        collect(Actor.register(7), Instant.EPOCH);
      }
      return refusal;
    }
  }

  static final class TakesCardsOfWhoLeft extends Invoice {
    @Override
    boolean bringsCardOfWhoLeft(List<IncomingToken> sent) {
      return false;
    }
  }

  static final class KeepsCardsOfWhoLeft extends Invoice {
    @Override
    boolean bringsCardOfWhoLeft(List<IncomingToken> sent) {
      return !refusesUpdates() && super.bringsCardOfWhoLeft(sent);
    }
  }

  static final class KeepsTheNextCustomersCard extends Invoice {
    @Override
    boolean keepsLateCards(boolean tillHasGoneOn) {
      return super.keepsLateCards(false);
    }
  }

  static final class CountsBlockedCards extends Invoice {
    @Override
    void scan(
        long walletUserId,
        Optional<List<IncomingToken>> judged,
        Optional<IncomingToken> stored,
        Instant now) {
      super.scan(walletUserId, judged, stored, now);
      if (card().filter(t -> t.isFromWallet() && !t.isUsable()).isPresent()) {
        Copies.set(this, "version", tag().version() + 1);
      }
    }
  }

  /** Whose refund takes back that somebody collected; then the deadline comes, too. */
  static final class LeavesRefundsUncollected extends Invoice {
    @Override
    void refund(String what, Actor actor, Instant now) {
      super.refund(what, actor, now);
      Copies.set(this, "state", InvoiceState.PAID);
    }
  }

  static final class ForgetsRefunds extends Invoice {
    @Override
    void refund(String what, Actor actor, Instant now) {}
  }

  static final class LosesSteps extends Invoice {
    @Override
    void acknowledge(Actor actor, Instant now) {
      super.acknowledge(actor, now);
      takeSteps();
    }
  }
}
