package io.merchantloyalty.invoice;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds answers back until there is something new, without holding a thread: a waiter is an object
 * that the feed or the clock pokes. A poke reads the invoice again, on a bounded part of the
 * container's executor, and either answers or goes on waiting.
 */
@ApplicationScoped
public class StatusWaits {

  @Inject private Polls polls;
  @Inject private BillReader bills;
  @Inject private PayerPresence presence;
  @Inject private InvoiceFeed feed;
  @Resource private ManagedExecutorService threads;

  @Inject
  @ConfigProperty(name = "loyalty.waits.looks-at-once", defaultValue = "16")
  private int looksAtOnce;

  @Inject
  @ConfigProperty(name = "loyalty.waits.held-max", defaultValue = "0")
  private int heldMax;

  private HeldAnswers held;

  @PostConstruct
  void prepare() {
    held = new HeldAnswers(feed, new BoundedExecutor(threads, looksAtOnce), heldMax);
  }

  /**
   * The status, as soon as its version is above {@code seenVersion}, and at the latest after {@code
   * wait}. A refusal completes the stage exceptionally. An invoice that is paid, canceled or failed
   * is never waited for.
   *
   * @param isCallerGone whether the connection is known to be closed: then nothing is collected
   * @throws DomainException SYSTEM_BUSY when there is nothing new and no more answers can be held
   */
  public CompletionStage<InvoiceStatusView> await(
      Credentials terminal,
      Optional<String> reference,
      int seenVersion,
      Duration wait,
      BooleanSupplier isCallerGone) {
    return start(
            () -> polls.status(terminal, reference, OptionalInt.empty()),
            status -> status.view().tag().version() > seenVersion || status.isFinal(),
            wait,
            isCallerGone)
        .thenApply(InvoiceStatusReader.Status::view);
  }

  /**
   * The bill, as soon as its revision is above {@code seenRevision}, and at the latest after {@code
   * wait}. Otherwise as {@link #await}.
   */
  public CompletionStage<BillView> awaitBill(
      AccessToken shopper,
      String reference,
      int seenRevision,
      Duration wait,
      BooleanSupplier isCallerGone) {
    return start(
            () -> presence.noted(bills.bill(shopper, reference)),
            bill -> bill.revision() > seenRevision || bill.isFinal(),
            wait,
            isCallerGone)
        .thenApply(BillReader.Bill::view);
  }

  private <T extends Watched> CompletionStage<T> start(
      Supplier<T> read, Predicate<T> isNews, Duration atMost, BooleanSupplier isCallerGone) {
    Wait<T> waiter = new Wait<>(() -> look(read), isNews, isCallerGone, held);
    waiter.begin(atMost);
    return waiter.answer();
  }

  /** While the database is away nobody queues for it: ten thousand would, sixteen at a time. */
  private <T> T look(Supplier<T> read) {
    if (!feed.isHealthy()) {
      throw Retry.unavailable();
    }
    return read.get();
  }

  /** Pokes those whose time has come. Called by the background thread, often. */
  void ring() {
    held.ring();
  }

  /** Answers all held polls now with what there is, before this process stops. */
  public void end() {
    held.end();
  }
}
