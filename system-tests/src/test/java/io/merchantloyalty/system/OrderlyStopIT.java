package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A server is told to stop while everybody calls (an operator's update in the middle of the day).
 * Before that, another server is asked to hold more answers than it can.
 */
class OrderlyStopIT {

  private static final int HELD_MAX = 4;
  private static final int PAYERS = 6;
  private static final int SOAP_TILLS = 3;

  /** The answers that callers got, in short, and everything that should not have been answered. */
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  @Test
  void callsAreServedOrRefusedProperlyUntilTheServerIsGone() throws Exception {
    ServerProcess server =
        ServerProcess.on(House.login(), "stopping", "-Dloyalty.waits.held-max=" + HELD_MAX);
    try {
      List<CompletableFuture<Rest.Answer>> held = holdAsManyAsThereMayBe(server);
      ExecutorService callers = Executors.newCachedThreadPool();
      CountDownLatch going = new CountDownLatch(PAYERS + SOAP_TILLS);
      IntStream.range(0, PAYERS).forEach(i -> callers.execute(() -> payAndPay(server, going)));
      IntStream.range(0, SOAP_TILLS).forEach(i -> callers.execute(() -> poll(server, going)));
      assertThat(going.await(60, TimeUnit.SECONDS)).isTrue();

      assertThat(server.stop()).isEqualTo(143);
      callers.shutdown();
      assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      for (CompletableFuture<Rest.Answer> poll : held) {
        Rest.Answer answer = poll.get(1, TimeUnit.SECONDS).expect(200);
        assertThat(answer.text("/status")).isEqualTo("ISSUED");
      }
      System.out.println("orderly stop: " + tally());
      assertThat(faults).isEmpty();
      assertThat(answers).contains("200", "94", "503");
    } finally {
      server.close();
    }
    Ledger.assertBalanced(House.base());
  }

  /** One more poll is refused while everything else continues. */
  private static List<CompletableFuture<Rest.Answer>> holdAsManyAsThereMayBe(ServerProcess server)
      throws Exception {
    List<CompletableFuture<Rest.Answer>> held = new ArrayList<>();
    Till till = Till.register(server.base(), Principals.MERCHANT);
    String bill = till.send("NO_ACKNOWLEDGMENT");
    for (int i = 0; i <= HELD_MAX; i++) {
      held.add(till.await(bill, 0, 60));
    }
    CompletableFuture.anyOf(held.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
    CompletableFuture<Rest.Answer> tooMany =
        held.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow();
    held.remove(tooMany);
    Rest.Answer refused = tooMany.get();
    assertThat(refused.expect(503).body().at("/resultCode").asInt()).isEqualTo(93);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    String path = "/api/pos/v1/invoices/" + bill + "/status";
    till.rest().get(path).expect(200);
    Till other = Till.register(server.base(), Principals.MERCHANT);
    Wallet shopper = Shoppers.withoutCard(server.base());
    String paid = other.send("NO_ACKNOWLEDGMENT");
    shopper.scanInvoice(paid).expect(200);
    shopper.pay(paid, 0).expect(200);
    Rest.Answer news =
        other.rest().get("/api/pos/v1/invoices/" + paid + "/status?version=0&wait=9");
    assertThat(news.expect(200).text("/status")).isEqualTo("PAID");
    return held;
  }

  private void payAndPay(ServerProcess server, CountDownLatch going) {
    Till till = Till.register(server.base(), Principals.MERCHANT);
    Wallet shopper = Shoppers.withoutCard(server.base());
    sale(till, shopper);
    going.countDown();
    untilGone(() -> sale(till, shopper));
  }

  private void sale(Till till, Wallet shopper) {
    Rest.Answer sent = told(till.rest().post("/api/pos/v1/invoices", small()));
    if (sent.status() == 201) {
      String bill = sent.text("/reference");
      told(shopper.scanInvoice(bill));
      told(shopper.pay(bill, 0));
      told(till.rest().get("/api/pos/v1/invoices/" + bill + "/status"));
    }
  }

  private void poll(ServerProcess server, CountDownLatch going) {
    Register.OverSoap till = (Register.OverSoap) Door.SOAP.openNew(server.base());
    going.countDown();
    untilGone(
        () -> {
          SoapAnswer answer = till.call("getPaymentStatus", "<invoiceVersion>0</invoiceVersion>");
          String code = answer.text("resultCode");
          answers.add(code);
          if (answer.httpStatus() != 200 || !(code.equals("54") || code.equals("94"))) {
            faults.add(answer.httpStatus() + " " + answer.xml());
          }
        });
  }

  /** A refused connection, or one that ends without an answer, shows that the server is gone. */
  private void untilGone(Runnable calls) {
    try {
      while (true) {
        calls.run();
      }
    } catch (UncheckedIOException gone) {
      answers.add(gone.getCause().getClass().getSimpleName());
    } catch (RuntimeException | AssertionError e) {
      faults.add(e.toString());
    }
  }

  private Rest.Answer told(Rest.Answer answer) {
    answers.add(String.valueOf(answer.status()));
    boolean properly =
        switch (answer.status()) {
          case 200, 201, 404 -> true;
          case 409 -> answer.body() != null;
          case 503 -> answer.body() != null && !answer.header("Retry-After").isEmpty();
          default -> false;
        };
    if (!properly) {
      faults.add(
          answer.status()
              + " "
              + answer.header("Content-Type")
              + " "
              + new String(answer.response().body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return answer;
  }

  private static String small() {
    return "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"totalAmount\":{\"value\":\"1.00\",\"currency\":\"SEK\"}}";
  }

  private String tally() {
    return answers.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                a -> a, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
        .toString();
  }
}
