package io.merchantloyalty.platform;

import io.merchantloyalty.shared.Clock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Fills an empty database with the demo: merchants, tills, programs with pictures, shoppers with
 * money ({@code db/demo/V1__demo.sql}). Flyway runs it, with a history of its own: its lock makes
 * two processes that start at once safe, and one transaction makes it all or nothing.
 */
@Dependent
public class DemoData {

  private static final String HISTORY = "demo_data_history";

  /** The demo's shops have been open for a while, so that there is a past to ask about. */
  private static final Duration OPEN_SINCE = Duration.ofDays(30);

  private static final DateTimeFormatter SQL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Clock clock;

  @Inject
  public DemoData(Clock clock) {
    this.clock = clock;
  }

  /**
   * Does nothing when there is already a merchant, or an operator, who was created for more than a
   * demo. The schema must be there.
   *
   * @throws FlywayException when it fails; then nothing of it remains, and the next start tries
   *     again
   */
  public void seedIfEmpty(DataSource database) {
    if (isInUse(database)) {
      return;
    }
    Flyway flyway =
        Flyway.configure(DemoData.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:db/demo")
            .table(HISTORY)
            // the product's tables are there before the demo's history is
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .placeholders(placeholders(clock.now()))
            .load();
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      // takes back Flyway's own note of the failure, which would forbid every later try
      flyway.repair();
      throw e;
    }
  }

  private static boolean isInUse(DataSource database) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select exists (select 1 from merchant) or exists (select 1 from operator_user)");
        ResultSet result = query.executeQuery()) {
      return result.next() && result.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot see whether there is anybody", e);
    }
  }

  private static Map<String, String> placeholders(Instant now) {
    Map<String, String> values = new HashMap<>();
    values.put("now", SQL_TIME.format(now));
    values.put("opened", SQL_TIME.format(now.minus(OPEN_SINCE)));
    for (DemoPictures.Brand brand : DemoPictures.Brand.values()) {
      String prefix = brand.name().toLowerCase(Locale.ROOT);
      putPicture(values, prefix + "_icon", DemoPictures.icon(brand));
      putPicture(values, prefix + "_add_logo", DemoPictures.addLogo(brand));
      putPicture(values, prefix + "_information_logo", DemoPictures.informationLogo(brand));
    }
    return values;
  }

  private static void putPicture(Map<String, String> values, String name, byte[] png) {
    HexFormat hex = HexFormat.of();
    values.put(name, "x'" + hex.formatHex(png) + "'");
    values.put(name + "_sha256", hex.formatHex(sha256(png)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
