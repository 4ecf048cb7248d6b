package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProductTest {
  // nothing listens on port 1
  private static final DatabaseLogin NOWHERE =
      new DatabaseLogin("jdbc:mysql://127.0.0.1:1/loyalty?connectTimeout=1000", "shop", "secret");

  @Test
  void hibernateIsToldAllAboutAMariaDbForItsOwnLookUpFails() {
    assertThat(DatabaseProduct.of(NOWHERE, "10.11.14-MariaDB-0+deb12u2-log").settings())
        .containsEntry("loyalty.db.user", "shop")
        .containsEntry("hibernate.dialect", "org.hibernate.dialect.MariaDBDialect")
        .containsEntry("hibernate.boot.allow_jdbc_metadata_access", "false")
        .containsEntry("jakarta.persistence.database-product-name", "MariaDB")
        .containsEntry("jakarta.persistence.database-product-version", "10.11.14")
        .containsEntry("jakarta.persistence.database-major-version", "10")
        .containsEntry("jakarta.persistence.database-minor-version", "11");
  }

  @Test
  void aMySqlSpeaksForItself() {
    DatabaseProduct product = DatabaseProduct.of(NOWHERE, "8.4.3");
    assertThat(product.description()).isEqualTo("MySQL 8.4.3");
    assertThat(product.settings())
        .containsOnlyKeys("loyalty.db.url", "loyalty.db.user", "loyalty.db.password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.7.44-log", "10.5.29-MariaDB", "unknown"})
  void aDatabaseWithoutSkipLockedIsRefused(String version) {
    assertThatThrownBy(() -> DatabaseProduct.of(NOWHERE, version)).isInstanceOf(StartFailure.class);
  }

  @Test
  void anUnreachableDatabaseIsToldInOneLineWithoutThePassword() {
    assertThatThrownBy(() -> DatabaseProduct.connect(NOWHERE))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "the database jdbc:mysql://127.0.0.1:1/loyalty cannot be used: Connection refused");
  }
}
