package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.DatabaseLogin;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * What clients did to invoices and were told, and whether the timeline of each invoice is a serial
 * order that explains it: a legal way through the state machine in which every acknowledged call
 * has its step, nothing has a step twice, and nobody was told what was never so, or was no longer
 * so.
 */
final class Histories {

  /** The state machine as spec 02 tells it, for immediate debits: from, event, to. */
  private static final String TABLE =
      """
      OPEN UPDATE OPEN,OPEN SCAN_SHOWN SHOWN,OPEN SCAN_HELD PENDING,OPEN CANCEL CANCELED,
      OPEN REPLACE CANCELED,OPEN EXPIRE CANCELED,PENDING UPDATE SHOWN,PENDING ACKNOWLEDGE SHOWN,
      PENDING DECLINE OPEN,PENDING CANCEL CANCELED,PENDING REPLACE CANCELED,PENDING EXPIRE CANCELED,
      SHOWN KEEP_LATE_CARD SHOWN,SHOWN DECLINE OPEN,SHOWN START_PAYMENT AUTHORISING,
      SHOWN CANCEL CANCELED,SHOWN REPLACE CANCELED,SHOWN EXPIRE CANCELED,
      AUTHORISING TAKE_PAYMENT PAID,AUTHORISING REFUSE_PAYMENT SHOWN,PAID KEEP_LATE_CARD PAID,
      PAID COLLECT COLLECTED,PAID REVERSE CANCELED,COLLECTED KEEP_LATE_CARD COLLECTED,
      COLLECTED REFUND COLLECTED""";

  private static final int BUSY_AT_MOST_ONE_IN = 100;

  /** One call: what it was, when, and what was answered. */
  record Call(String what, String invoice, long start, long end, Rest.Answer answer) {
    boolean isOk() {
      return answer.status() < 300;
    }

    int version() {
      return answer.body().at("/version").asInt();
    }
  }

  /** A step as it was written. */
  record Step(
      int sequence,
      String event,
      String actor,
      String before,
      String after,
      int versionBefore,
      int versionAfter) {}

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  /** Does it, and keeps in mind what came of it. */
  Rest.Answer record(String what, String invoice, java.util.function.Supplier<Rest.Answer> call) {
    long start = System.nanoTime();
    Rest.Answer answer = call.get();
    calls.add(new Call(what, invoice, start, System.nanoTime(), answer));
    return answer;
  }

  List<Call> of(String invoice) {
    return calls.stream().filter(c -> c.invoice().equals(invoice)).toList();
  }

  int size() {
    return calls.size();
  }

  /** How often each was answered how. */
  Map<String, Long> counts() {
    return calls.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                c -> c.what() + " " + c.answer().status() + code(c),
                java.util.TreeMap::new,
                java.util.stream.Collectors.counting()));
  }

  private static String code(Call call) {
    return call.isOk() || call.answer().body() == null
        ? ""
        : "/" + call.answer().body().at("/resultCode").asInt();
  }

  /**
   * No fault of the server's reaches a client; 90 is what a late update is told, and no other. A
   * pay may be told to wait while others of the same shopper have their PIN looked at, but that is
   * rare; that it did nothing is seen where each bill is explained.
   */
  void assertNobodySawAFault() {
    assertThat(calls.stream().filter(c -> !isBusyPay(c)))
        .allSatisfy(
            c -> {
              assertThat(c.answer().status()).as(c.toString()).isLessThan(500);
              if (!c.isOk() && c.answer().body().at("/resultCode").asInt() == 90) {
                assertThat(c.what()).isIn("update", "acknowledge");
              }
            });
    long busy = calls.stream().filter(Histories::isBusyPay).count();
    assertThat(BUSY_AT_MOST_ONE_IN * busy).as(busy + " busy").isLessThanOrEqualTo(size());
  }

  private static boolean isBusyPay(Call call) {
    return call.what().equals("pay")
        && call.answer().status() == 503
        && call.answer().body().at("/resultCode").asInt() == 93
        && !call.answer().header("Retry-After").isEmpty();
  }

  void assertExplained(String invoice, List<Step> steps) {
    List<Call> all = of(invoice);
    assertLegal(invoice, steps);
    assertOnce(all, steps, "cancel", s -> s.event().equals("CANCEL"));
    assertOnce(all, steps, "acknowledge", s -> s.event().equals("ACKNOWLEDGE"));
    assertOnce(all, steps, "update", s -> s.event().equals("UPDATE"));
    assertOnce(all, steps, "decline", s -> s.event().equals("DECLINE"));
    assertOnce(all, steps, "refund", s -> s.event().equals("REFUND"));
    assertOnce(all, steps, "pay", s -> s.event().equals("TAKE_PAYMENT"));
    for (Call poll : all) {
      if (poll.what().equals("poll") && poll.isOk()) {
        assertToldWhatWas(poll, all, steps);
      }
    }
  }

  private static void assertLegal(String invoice, List<Step> steps) {
    assertThat(steps.get(0).event()).isEqualTo("SENT");
    String state = "OPEN";
    for (int i = 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      String from = state + " " + step.event() + " ";
      assertThat(TABLE).as(invoice + steps).contains(from);
      state = TABLE.substring(TABLE.indexOf(from) + from.length()).split("[,\\s]")[0];
      assertThat(step.sequence()).isEqualTo(steps.get(i - 1).sequence() + 1);
      assertThat(step.before()).isEqualTo(steps.get(i - 1).after());
      assertThat(step.versionBefore()).isEqualTo(steps.get(i - 1).versionAfter());
      assertThat(step.versionAfter() - step.versionBefore()).isBetween(0, 1);
    }
  }

  /** As many steps as calls that were answered with a success. */
  private static void assertOnce(
      List<Call> calls, List<Step> steps, String what, Predicate<Step> its) {
    long done = calls.stream().filter(c -> c.what().equals(what) && c.isOk()).count();
    assertThat(steps.stream().filter(its).count()).as(what + " of " + steps).isEqualTo(done);
  }

  private static void assertToldWhatWas(Call poll, List<Call> all, List<Step> steps) {
    String status = poll.answer().text("/status");
    assertThat(steps)
        .as("somewhere " + status + " " + poll.version())
        .anyMatch(s -> s.after().equals(status) && s.versionAfter() == poll.version());
    // whoever asks after another was answered is not told anything older, nor of anything later
    // than what is told to those who asked after the answer
    int known =
        all.stream()
            .filter(c -> c.what().equals("poll") && c.isOk() && c.end() < poll.start())
            .mapToInt(Call::version)
            .max()
            .orElse(0);
    assertThat(poll.version()).as("told before").isGreaterThanOrEqualTo(known);
    if (status.equals("PAID")) {
      assertThat(steps).anyMatch(s -> s.event().equals("COLLECT"));
      assertThat(steps).noneMatch(s -> s.event().equals("REVERSE"));
    }
  }

  static List<Step> timeline(DatabaseLogin superuser, String invoice) {
    String query =
        "select t.sequence, t.event, t.actor_kind, t.status_before, t.status_after, t.version_before,"
            + " t.version_after from invoice_timeline t join invoice i on i.id = t.invoice_id"
            + " where i.reference = ? order by t.sequence";
    List<Step> steps = new ArrayList<>();
    try (var connection = superuser.open();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, invoice);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          steps.add(
              new Step(
                  row.getInt(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getInt(6),
                  row.getInt(7)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return steps;
  }
}
