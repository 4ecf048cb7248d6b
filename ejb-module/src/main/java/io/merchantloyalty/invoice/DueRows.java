package io.merchantloyalty.invoice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Finds what is due, some at a time and without a lock; the code that handles it checks again. The
 * index begins with the state, so that a look for money does not walk past bills that only expire.
 */
@Dependent
class DueRows {

  private static final int BATCH = 100;

  private static final String MONEY =
      "select id from invoice force index (invoice_due)"
          + " where state in ('PAID', 'RESERVED') and deadline_at <= ? limit "
          + BATCH;
  private static final String BILLS =
      "select id from invoice force index (invoice_due)"
          + " where state in ('OPEN', 'PENDING', 'SHOWN') and deadline_at <= ? limit "
          + BATCH;
  private static final String PAYMENTS =
      "select id from payment where check_at <= ? order by check_at limit " + BATCH;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @Inject private Deadlines deadlines;

  /** Invoices in which money waits: uncollected payments and reservations. */
  List<Long> money() throws SQLException {
    return due(MONEY);
  }

  /** Bills that nobody has paid. */
  List<Long> bills() throws SQLException {
    return due(BILLS);
  }

  /** Payments whose bank must be asked. */
  List<Long> payments() throws SQLException {
    return due(PAYMENTS);
  }

  private List<Long> due(String sql) throws SQLException {
    List<Long> due = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, LocalDateTime.ofInstant(deadlines.now(), ZoneOffset.UTC));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          due.add(rows.getLong(1));
        }
      }
    }
    return due;
  }
}
