package io.merchantloyalty.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings the database up to this release before anything else runs. Other {@code @Startup} beans
 * name this one in {@code @DependsOn}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

  @Resource(lookup = DataSourceConfig.JNDI_NAME)
  private DataSource dataSource;

  @Inject private DatabaseClock clock;
  @Inject private ProcessIds ids;
  @Inject private Readiness readiness;
  @Inject private DemoData demoData;

  @Inject
  @ConfigProperty(name = "loyalty.demo", defaultValue = "false")
  private boolean demo;

  @PostConstruct
  void bringUp() {
    try {
      Schema.bringUp(dataSource);
      clock.synchronise(dataSource);
      ids.register(dataSource);
      if (demo) {
        demoData.seedIfEmpty(dataSource);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be used: " + e.getMessage(), e);
    }
    readiness.nowReady();
  }
}
