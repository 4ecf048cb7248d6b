package io.merchantloyalty.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.merchantloyalty.invoice.Amount;
import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.invoice.SendInvoice;
import io.merchantloyalty.invoice.TimelineEntry;
import io.merchantloyalty.invoice.WilfulTransactions;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What transactions do in the server: all or nothing, one after the other, and again when the
 * database says so.
 */
@ExtendWith(ArquillianExtension.class)
class InvoiceTransactionsIT {

  private static final Credentials WEBSHOP =
      new Credentials.Password("public_test_shop_terminal", "12345678", "192.0.2.1");
  private static final Optional<String> NONE = Optional.empty();

  @Inject private Invoices invoices;
  @Inject private WilfulTransactions transactions;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @Test
  void aTransactionThatBreaksLeavesNothingBehind() {
    String reference = send();
    assertThrows(RuntimeException.class, () -> transactions.replaceAndBreak(reference));
    assertEquals(Optional.of("OPEN"), transactions.state(reference));
    assertEquals(1, timeline(reference).size());
  }

  @Test
  void aRefusalRollsBackToo() {
    String reference = send();
    assertThrows(DomainException.class, () -> transactions.replaceAndRefuse(reference));
    assertEquals(Optional.of("OPEN"), transactions.state(reference));
    assertEquals(1, timeline(reference).size());
  }

  @Test
  void theSecondWaitsUntilTheFirstHasCommitted() throws Exception {
    String reference = send();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<?> first = executor.submit(() -> transactions.hold(reference, held, goOn));
    assertTrue(held.await(5, TimeUnit.SECONDS));
    Future<Optional<String>> second = executor.submit(() -> transactions.state(reference));
    Thread.sleep(300);
    assertFalse(second.isDone());
    goOn.countDown();
    assertEquals(Optional.of("OPEN"), second.get(5, TimeUnit.SECONDS));
    first.get(5, TimeUnit.SECONDS);
  }

  @Test
  void aDeadlockIsTriedAgainAndNobodyHearsOfIt() throws Exception {
    String one = send();
    String other = send();
    CountDownLatch bothHaveOne = new CountDownLatch(2);
    AtomicInteger tries = new AtomicInteger();
    Future<?> forth = executor.submit(() -> lockBoth(one, other, bothHaveOne, tries));
    Future<?> back = executor.submit(() -> lockBoth(other, one, bothHaveOne, tries));
    forth.get(20, TimeUnit.SECONDS);
    back.get(20, TimeUnit.SECONDS);
    assertTrue(tries.get() > 2, "no deadlock was provoked: " + tries);
    assertEquals(Optional.of("CANCELED"), transactions.state(one));
    assertEquals(2, timeline(one).size());
  }

  @Test
  void claimingRowsSkipsWhatOthersHold() throws Exception {
    send();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("set global log_output = 'TABLE'");
      statement.execute("set global general_log = 'ON'");
      transactions.claim();
      statement.execute("set global general_log = 'OFF'");
      try (ResultSet row =
          statement.executeQuery(
              "select count(*) from mysql.general_log where lower(convert(argument using utf8mb4)) like '%from invoice%for update%skip locked%'")) {
        row.next();
        assertTrue(row.getInt(1) > 0, "the dialect has dropped SKIP LOCKED");
      }
    }
  }

  @Test
  void timesAreStoredInUtcWhereverTheServerStands() throws Exception {
    assertEquals("Asia/Tokyo", System.getProperty("user.timezone"));
    Instant now = clock.now();
    String reference = send();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select i.issued_at, l.at, utc_timestamp(6) from invoice i join invoice_timeline l on l.invoice_id = i.id"
                    + " where i.reference = '"
                    + reference
                    + "'")) {
      row.next();
      for (int column = 1; column <= 3; column++) {
        Instant stored = row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        assertTrue(
            Duration.between(now, stored).abs().toSeconds() < 10,
            "column " + column + " is " + stored);
      }
    }
    Instant read = timeline(reference).get(0).at();
    assertTrue(Duration.between(now, read).abs().toSeconds() < 10, "read as " + read);
  }

  private void lockBoth(
      String first, String second, CountDownLatch bothHaveOne, AtomicInteger tries) {
    Retry.runOnConflict(
        () -> {
          tries.incrementAndGet();
          transactions.lockBoth(first, second, bothHaveOne);
        });
  }

  private List<TimelineEntry> timeline(String reference) {
    return invoices.read(WEBSHOP, reference).timeline();
  }

  private String send() {
    InvoiceContent content =
        new InvoiceContent(
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Amount(BigDecimal.TEN, "SEK")));
    return invoices
        .send(
            WEBSHOP,
            new SendInvoice(
                content,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of()))
        .reference();
  }

  private static Connection superuser() throws SQLException {
    MysqlDataSource database = new MysqlDataSource();
    database.setUrl(System.getProperty("test.superuser.url"));
    return database.getConnection(
        System.getProperty("test.superuser.user"), System.getProperty("test.superuser.password"));
  }
}
