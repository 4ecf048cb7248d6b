package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

  @Test
  void theEmbeddedDatabaseIsReachedWithAllFlags() {
    assertThat(JdbcUrl.embedded(3307, "loyalty"))
        .isEqualTo(
            "jdbc:mysql://127.0.0.1:3307/loyalty?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&useLocalSessionState=true&rewriteBatchedStatements=true&cachePrepStmts=true"
                + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192&connectTimeout=1000"
                + "&socketTimeout=5000&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=false&characterEncoding=UTF-8");
  }

  @Test
  void aGivenFlagIsKeptAndNotGivenTwice() {
    assertThat(JdbcUrl.complete("jdbc:mysql://localhost/shop?SocketTimeout=9000"))
        .startsWith("jdbc:mysql://localhost/shop?SocketTimeout=9000&sslMode=DISABLED&")
        .doesNotContain("socketTimeout=5000")
        .contains("&connectTimeout=1000");
  }

  @Test
  void overANetworkTheDriversOwnEncryptionStays() {
    assertThat(JdbcUrl.complete("jdbc:mysql://db.example:3306/shop"))
        .startsWith("jdbc:mysql://db.example:3306/shop?useLocalSessionState=true&")
        .doesNotContain("sslMode")
        .doesNotContain("allowPublicKeyRetrieval");
  }

  @Test
  void somebodysOwnDatabaseWaitsNoLongerForALockThanTheEmbeddedOne() {
    assertThat(JdbcUrl.complete("jdbc:mysql://db.example/shop"))
        .endsWith("&sessionVariables=innodb_lock_wait_timeout=3");
  }
}
