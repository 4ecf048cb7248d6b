package io.merchantloyalty.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/**
 * The one pool of a process. A wait of a second and no more: when the database hangs, callers hear
 * "unavailable" instead of piling up. READ COMMITTED because MySQL's default loses updates that a
 * locking read was meant to prevent.
 */
@DataSourceDefinition(
    name = DataSourceConfig.JNDI_NAME,
    className = "io.merchantloyalty.platform.MicrosecondDataSource",
    url = "${MPCONFIG=loyalty.db.url}",
    user = "${MPCONFIG=loyalty.db.user}",
    password = "${MPCONFIG=loyalty.db.password}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32,
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=auto-commit",
      // validating by auto-commit costs two round trips, so at most once a second and connection
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      // and not fail-all-connections: one dead connection would close those that others read from
      "fish.payara.max-wait-time-in-millis=1000"
    })
@Singleton
public class DataSourceConfig {

  public static final String JNDI_NAME = "java:app/jdbc/loyalty";
}
