package io.merchantloyalty.platform;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The ids of this process, told apart from those of others by the number of its row in
 * server_process.
 */
@ApplicationScoped
public class ProcessIds implements Ids {

  private Clock clock;
  private volatile TimeOrderedIds ids;

  protected ProcessIds() {}

  @Inject
  public ProcessIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public long next() {
    return ids.next();
  }

  /** Takes a number for this process. */
  void register(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into server_process (started_at) values (?)",
                Statement.RETURN_GENERATED_KEYS)) {
      insert.setObject(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC));
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        ids = new TimeOrderedIds(clock, keys.getLong(1));
      }
    }
  }
}
