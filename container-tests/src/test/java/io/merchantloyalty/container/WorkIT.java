package io.merchantloyalty.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.work.CountedRows;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkReader;
import io.merchantloyalty.work.WorkRequest;
import io.merchantloyalty.work.WorkState;
import io.merchantloyalty.work.WorkView;
import io.merchantloyalty.work.Works;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Long work is checked, done, resumed, called off and forgotten; it never hangs. */
@ExtendWith(ArquillianExtension.class)
class WorkIT {

  private static final long MERCHANT = 1;
  private static final long OTHER_MERCHANT = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private Works works;
  @Inject private WorkReader reader;
  @Inject private CountedRows kind;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @Test
  void aFileIsCheckedAndDoneAtAWord() throws Exception {
    String reference = ask("a", "wrong", "b", "c", "d");
    WorkView checked = awaited(reference, WorkState.CHECKED);
    assertEquals(Optional.of(5L), checked.total());
    assertEquals(5, checked.done());
    assertEquals(1, checked.faults());
    var fault = reader.faults(MERCHANT, reference, PageRequest.first()).get(0).fault();
    assertEquals(3, fault.line());
    assertEquals("WRONG", fault.code());
    assertWrongState("HAS_FAULTS", () -> works.confirm(MERCHANT, reference, false));
    works.confirm(MERCHANT, reference, true);
    WorkView done = awaited(reference, WorkState.DONE);
    assertEquals(Map.of("rows", 5L), done.counts());
    assertFalse(done.check());
    assertEquals(1, done.faults());
    assertEquals(42, reader.result(MERCHANT, reference).orElseThrow().bytes()[0]);
    assertEquals(
        0,
        count(
            "work_file f join work w on w.id = f.work_id"
                + " where f.role = 'INPUT' and w.reference = '"
                + reference
                + "'"));
    assertWrongState("DONE", () -> works.cancel(MERCHANT, reference));
  }

  @Test
  void aResultThatIsLargerThanAStatementCarriesIsReadBack() throws Exception {
    String reference = confirmed("large");
    awaited(reference, WorkState.DONE);
    WorkFile result = reader.result(MERCHANT, reference).orElseThrow();
    assertEquals("counted.txt", result.name());
    assertArrayEquals(CountedRows.largeResult(), result.bytes());
  }

  @Test
  void anothersWorkIsNotThere() throws Exception {
    String reference = ask("a");
    awaited(reference, WorkState.CHECKED);
    assertNotFound(() -> reader.view(OTHER_MERCHANT, reference));
    assertNotFound(() -> reader.result(OTHER_MERCHANT, reference));
    assertNotFound(() -> reader.faults(OTHER_MERCHANT, reference, PageRequest.first()));
    assertNotFound(() -> works.confirm(OTHER_MERCHANT, reference, true));
    assertNotFound(() -> works.cancel(OTHER_MERCHANT, reference));
    assertTrue(
        reader.list(OTHER_MERCHANT, Optional.empty(), PageRequest.first()).stream()
            .noneMatch(work -> work.reference().equals(reference)));
  }

  @Test
  void aRefusalAndAFaultEndItAndSayWhy() throws Exception {
    String refused = confirmed("a", "b", "c", "refuse");
    WorkView failed = awaited(refused, WorkState.FAILED);
    assertEquals(Optional.of("refused on purpose"), failed.failure());
    assertEquals(2, failed.done());
    String broken = confirmed("break");
    assertTrue(awaited(broken, WorkState.FAILED).failure().orElseThrow().contains(broken));
    assertEquals(
        0,
        count(
            "work_file f join work w on w.id = f.work_id"
                + " where w.reference in ('"
                + refused
                + "', '"
                + broken
                + "')"));
  }

  @Test
  void whatRunsStopsAtItsNextStepWhenCalledOff() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch reached = kind.holdAt(goOn);
    String reference = confirmed("a", "b", "hold", "c", "d");
    assertTrue(reached.await(20, TimeUnit.SECONDS));
    assertTrue(works.cancel(MERCHANT, reference).stopping());
    goOn.countDown();
    assertEquals(2, awaited(reference, WorkState.CANCELED).done());
  }

  @Test
  void whatADeadProcessLeftGoesOnWhereItsLastStepLeftIt() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch reached = kind.holdAt(goOn);
    String reference = confirmed("a", "b", "hold", "c", "d");
    assertTrue(reached.await(20, TimeUnit.SECONDS));
    // the process that holds it is as good as dead: its claim ends, and another takes it over
    kind.holdAt(new CountDownLatch(0));
    execute("update work set due_at = '2000-01-01' where reference = '" + reference + "'");
    WorkView done = awaited(reference, WorkState.DONE);
    assertEquals(5, done.done());
    assertEquals(Map.of("rows", 5L), done.counts());
    // and when it comes back, its step is refused
    goOn.countDown();
    assertEquals(WorkState.DONE, reader.view(MERCHANT, reference).state());
    assertEquals(5, reader.view(MERCHANT, reference).done());
  }

  @Test
  void whatIsInterruptedAgainAndAgainFails() throws Exception {
    String reference = ask("a");
    awaited(reference, WorkState.CHECKED);
    execute(
        "update work set state = 'RUNNING', attempt = 3, due_at = '2000-01-01' where reference = '"
            + reference
            + "'");
    assertTrue(awaited(reference, WorkState.FAILED).failure().orElseThrow().contains("3 times"));
  }

  @Test
  void aCheckThatNobodyConfirmsAndWorkThatEndedAreForgotten() throws Exception {
    String reference = ask("a");
    awaited(reference, WorkState.CHECKED);
    execute("update work set due_at = '2000-01-01' where reference = '" + reference + "'");
    awaited(reference, WorkState.CANCELED);
    execute("update work set due_at = '2000-01-01' where reference = '" + reference + "'");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count("work where reference = '" + reference + "'") > 0) {
      assertTrue(System.nanoTime() < end, "it is still there");
      Thread.sleep(100);
    }
  }

  private String confirmed(String... words) throws Exception {
    String reference = ask(words);
    awaited(reference, WorkState.CHECKED);
    works.confirm(MERCHANT, reference, false);
    return reference;
  }

  private String ask(String... words) {
    String file = "word\n" + String.join("\n", words);
    return works
        .ask(
            new WorkRequest(
                MERCHANT,
                201,
                Optional.empty(),
                Optional.empty(),
                CountedRows.NAME,
                Optional.of("words"),
                Map.of("a&b", "c=d ö"),
                Optional.of(new WorkFile("words.csv", "text/csv", file.getBytes(UTF_8))),
                true))
        .reference();
  }

  private WorkView awaited(String reference, WorkState state) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    WorkView work = reader.view(MERCHANT, reference);
    while (work.state() != state) {
      assertTrue(System.nanoTime() < end, "it is " + work);
      Thread.sleep(50);
      work = reader.view(MERCHANT, reference);
    }
    return work;
  }

  private static void assertNotFound(org.junit.jupiter.api.function.Executable call) {
    DomainException refusal = assertThrows(DomainException.class, call);
    assertEquals(new Details.NotFound("work"), refusal.details());
  }

  private static void assertWrongState(
      String state, org.junit.jupiter.api.function.Executable call) {
    DomainException refusal = assertThrows(DomainException.class, call);
    assertEquals(new Details.WrongState(state), refusal.details());
  }

  private long count(String from) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
