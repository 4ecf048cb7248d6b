package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Clock;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps in mind that a payer's app is there, so that a shopper who walked away does not keep a bill
 * from the next one (spec 02, scan). Written at most every few seconds for a bill, and straight to
 * the database, because apps ask often: a payer yields after the silence that is set, and at most
 * that much later.
 */
@Dependent
class PayerPresence {

  /** How old a note may get before it is made anew. */
  static final Duration PRECISION = Duration.ofSeconds(5);

  private static final String SEEN =
      "update invoice set payer_seen_at = ? where id = ? and payer_id = ? and payer_seen_at < ?";

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.payer.silence", defaultValue = "PT60S")
  private Duration silence;

  /** A payer who was last heard of then, or earlier, is taken for gone. */
  Instant silentSince(Instant now) {
    // whoever called just before a note was made anew must not be taken for silent
    return now.minus(silence).minus(PRECISION);
  }

  /** Hands the bill on, having noted that its payer asked for it. */
  BillReader.Bill noted(BillReader.Bill bill) {
    Instant now = clock.now();
    Instant stale = now.minus(PRECISION);
    if (!bill.isFinal() && bill.payerSeenAt().filter(at -> at.isBefore(stale)).isPresent()) {
      note(bill, now, stale);
    }
    return bill;
  }

  private void note(BillReader.Bill bill, Instant now, Instant stale) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(SEEN)) {
      update.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      update.setLong(2, bill.invoiceId());
      update.setLong(3, bill.walletUserId());
      update.setObject(4, LocalDateTime.ofInstant(stale, ZoneOffset.UTC));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new InvoiceStatusReader.DatabaseFault(e);
    }
  }
}
