package io.merchantloyalty.system.crash;

import io.merchantloyalty.system.Register;
import io.merchantloyalty.system.Rest;
import io.merchantloyalty.system.Till;
import io.merchantloyalty.system.Wallet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A till and the shoppers in front of it, one after the other, until the shop closes. Each visit
 * goes another way through a bill's life, and everything that is answered is written down.
 */
final class Counter implements Runnable {

  private static final String PIN = "1234";

  private final Register register;
  private final boolean speaksRest;
  private final Wallet shopper;
  private final Journal journal;
  private final Random random;
  private volatile boolean open = true;
  private String reference = "";
  private String ersReference = "";

  Counter(Register register, boolean speaksRest, Wallet shopper, Journal journal, Random random) {
    this.register = register;
    this.speaksRest = speaksRest;
    this.shopper = shopper;
    this.journal = journal;
    this.random = random;
  }

  void close() {
    open = false;
  }

  @Override
  public void run() {
    while (open) {
      try {
        visit();
      } catch (UncheckedIOException | AssertionError e) {
        if (isCrash(e)) {
          journal.unanswered();
          pause();
        } else {
          journal.odd("bill " + reference + ": " + e);
        }
      } catch (Exception e) {
        journal.odd("bill " + reference + ": " + e);
      }
    }
  }

  /** No connection, 503, or result code 94: what clients must expect of a server that goes away. */
  private static boolean isCrash(Throwable e) {
    return e instanceof UncheckedIOException
        || String.valueOf(e.getMessage()).contains("got 503")
        || String.valueOf(e.getMessage()).contains("<resultCode>94<");
  }

  private void visit() throws Exception {
    boolean asksFirst = oneOf(3);
    reference = send(asksFirst ? "REQUIRE_ACKNOWLEDGMENT" : "NO_ACKNOWLEDGMENT");
    String card = String.valueOf(2_000_000 + random.nextInt(7_000_000));
    // over SOAP a bill is acknowledged by an update, which would set the total again
    boolean swiped = oneOf(4) && (speaksRest || !asksFirst);
    if (swiped && register.use(reference, card, 1, "90.00")) {
      promised("updated", bill -> bill.count("UPDATE") == 1 && bill.total().equals("90.00"));
    }
    if (oneOf(6)) {
      cancel();
      return;
    }
    Rest.Answer scanned = shopper.scanInvoice(reference);
    scanned.expect(asksFirst ? 202 : 200);
    promised("scanned", bill -> bill.count("SCAN_SHOWN", "SCAN_HELD") == 1);
    if (asksFirst) {
      register.acknowledge(reference);
      String event = speaksRest ? "ACKNOWLEDGE" : "UPDATE";
      promised("acknowledged", bill -> bill.count(event) == 1);
    }
    if (oneOf(6)) {
      shopper.decline(reference).expect(204);
      promised("declined", bill -> bill.count("DECLINE") == 1);
      return;
    }
    CompletableFuture<Rest.Answer> waiting = waitIfRest();
    boolean paid = pay();
    told(waiting);
    // what nobody asks for again goes back to the shopper
    if (paid && !oneOf(5) && register.poll(reference).startsWith("PAID")) {
      toldPaid();
    }
    if (paid && oneOf(2)) {
      refund();
    }
  }

  /** Gives a part back by the reference that the shopper was told; the till may not know it yet. */
  private void refund() {
    String amount = (1 + random.nextInt(40)) + "." + (10 + random.nextInt(90));
    KeyedCall call =
        key(
            register.till().rest(),
            "/api/pos/v1/payments/" + ersReference + "/refunds",
            Till.refund(amount),
            "/ersReference");
    Rest.Answer answer = call.send();
    if (answer.status() == 409 && answer.body().at("/resultCode").asInt() == 55) {
      return; // it went back before
    }
    if (answer.status() != 202) {
      answer.expect(201);
    }
    journal.keyed(call.answered(answer));
    String refund = answer.text("/ersReference");
    promised(
        "refunded " + amount + " by " + refund,
        bill -> bill.is("PAID") && bill.count("REVERSE") == 0 && bill.hasRefund(refund, amount));
  }

  private String send(String mode) {
    String sent;
    if (speaksRest && oneOf(2)) {
      KeyedCall call =
          key(register.till().rest(), "/api/pos/v1/invoices", Till.bill(mode), "/reference");
      Rest.Answer answer = call.send().expect(201);
      journal.keyed(call.answered(answer));
      sent = answer.text("/reference");
    } else {
      sent = register.send(Optional.of(mode));
    }
    reference = sent;
    int rows = speaksRest ? 3 : 1;
    promised("sent", bill -> bill.count("SENT") == 1 && bill.rows() >= rows);
    return sent;
  }

  private void cancel() {
    int code = register.cancel(reference);
    if (code != 0) {
      throw new AssertionError("canceling was refused: <resultCode>" + code + "<");
    }
    promised("canceled", bill -> bill.count("CANCEL") == 1 && bill.is("CANCELED"));
  }

  private CompletableFuture<Rest.Answer> waitIfRest() {
    return speaksRest && oneOf(2)
        ? register.till().await(reference, 9, 1)
        : CompletableFuture.completedFuture(null);
  }

  private boolean pay() {
    int revision = shopper.bill(reference).expect(200).body().at("/content/revision").asInt();
    KeyedCall call =
        key(
            shopper.rest(),
            "/api/wallet/v1/invoices/" + reference + "/payment",
            "{\"account\":\"%s\",\"pin\":\"%s\",\"revision\":%d}"
                .formatted(shopper.account(), PIN, revision),
            "/ersReference");
    Rest.Answer answer = call.send();
    if (answer.status() == 409 && answer.body().at("/resultCode").asInt() == 1) {
      return false; // the bank did not say; what comes of it is looked at when all is settled
    }
    answer.expect(200);
    journal.keyed(call.answered(answer));
    String ers = answer.text("/ersReference");
    ersReference = ers;
    promised(
        "paid with " + ers,
        bill ->
            bill.count("TAKE_PAYMENT") == 1
                && bill.payments().stream().filter(p -> p.startsWith(ers)).count() == 1);
    if (!answer.body().at("/question").isMissingNode()) {
      boolean yes = oneOf(2);
      Rest.Answer remembered = shopper.answer(ers, yes);
      remembered.expect(204);
      promised("remembered: " + yes, bill -> bill.remembered().equals(Optional.of(yes)));
    }
    return true;
  }

  private void told(CompletableFuture<Rest.Answer> waiting) throws Exception {
    Rest.Answer answer;
    try {
      answer = waiting.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException("the long poll broke off", e));
    }
    if (answer != null && answer.expect(200).text("/status").equals("PAID")) {
      toldPaid();
    }
  }

  private void toldPaid() {
    promised(
        "the till was told PAID",
        bill ->
            bill.is("PAID")
                && bill.count("REVERSE") == 0
                && bill.payments().stream().filter(p -> p.endsWith(" TAKEN")).count() == 1);
  }

  /** Notes the call before it is made: what became of it may only be known after the crash. */
  private KeyedCall key(Rest rest, String path, String body, String names) {
    KeyedCall call =
        new KeyedCall(
            rest,
            path,
            body,
            new UUID(random.nextLong(), random.nextLong()).toString(),
            names,
            Optional.empty());
    journal.keyed(call);
    return call;
  }

  private void promised(String answer, Predicate<Found> isKept) {
    journal.promised(register.till(), reference, answer, isKept);
  }

  private boolean oneOf(int many) {
    return random.nextInt(many) == 0;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
