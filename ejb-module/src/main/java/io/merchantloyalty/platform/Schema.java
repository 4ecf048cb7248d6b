package io.merchantloyalty.platform;

import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of this release ({@code db/migration}), and what SQL cannot do for their rows. */
final class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class.getName());

  private Schema() {}

  /**
   * Runs the migrations that are missing. With Flyway's own lock, one of several processes does it
   * while the others wait.
   */
  static void bringUp(DataSource database) {
    var migrated =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:db/migration")
            .javaMigrations(new OneForm())
            .load()
            .migrate();
    LOG.info(
        () ->
            "schema at "
                + migrated.targetSchemaVersion
                + ", migrations run: "
                + migrated.migrationsExecuted);
  }
}
