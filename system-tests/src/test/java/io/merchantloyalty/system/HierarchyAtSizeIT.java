package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A merchant with 100,000 nodes, 12 steps deep (spec 01): the scan and the question why stay one
 * query along indexes, and the answers are right, for the tree of today and for that of 2024.
 */
class HierarchyAtSizeIT {

  private static final Principals.Login BIG = new Principals.Login("big/9900", "1234");

  /** 13 nodes on the way up, with some looks at each; a scan of any table would be thousands. */
  private static final long READS_MAX = 300;

  private static EmbeddedDatabase database;
  private static ServerProcess server;
  private static MerchantSystem merchant;

  @BeforeAll
  static void load() throws SQLException, IOException {
    database = TestDatabase.start("hierarchy-db");
    server = ServerProcess.on(database.login(), "hierarchy", "--no-demo");
    try (Connection connection = database.superuser().open();
        Statement statement = connection.createStatement()) {
      statement.execute("use loyalty");
      String script =
          Files.readString(
              Places.checkout()
                  .resolve("ejb-module/src/test/resources/sql/tree-of-100000-nodes.sql"));
      for (String sql : script.replaceAll("(?m)^--.*$", "").split(";")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      statement.execute("insert into reseller (reseller_id, merchant_id) values ('big', 1)");
      statement.execute("update merchant set default_shop_id = 100000 where id = 1");
      statement.execute(
          "insert into merchant_user (id, merchant_id, user_id, name, role, password_hash, created_at) values"
              + " (1, 1, '9900', 'Big', 'OWNER', '$2a$10$CzD.4TCwey3xYHuAn588a.GT/S6MDAuBPFmrZCjOzr7q0S5Byg3y.',"
              + " '2020-01-01')");
      addShopper(statement);
    }
    merchant = new MerchantSystem(server.base(), BIG);
  }

  /** A shopper (PIN 1234) with five cards, and one account. */
  private static void addShopper(Statement statement) throws SQLException {
    statement.execute(
        "insert into wallet_user (id, msisdn, payer_reference, name, pin_hash, created_at) values (99001, '46799999999',"
            + " 'BIG-SHOPPER', 'Big', '$2a$10$xFueapCp5VchB7Q.87BDZuOVk7Feg0aCdCEd.PEEBB5K2OAnoAiiW', '2020-01-01')");
    statement.execute(
        "insert into wallet_device (id, wallet_user_id, secret_sha256, added_at, last_used_at) values (99001, 99001,"
            + " unhex(sha2('demo', 256)), '2020-01-01', '2020-01-01')");
    statement.execute(
        "insert into ledger_account (id, kind, owner_id, currency, balance_minor, created_at)"
            + " values (9002, 'SHOPPER', 99001, 'SEK', 0, '2020-01-01')");
    statement.execute(
        "insert into wallet_account (id, wallet_user_id, account_reference, provider, provider_account, currency, name,"
            + " created_at) values (9003, 99001, 'big-account', 'TEST_BANK', '9002', 'SEK', 'Test Bank', '2020-01-01')");
    statement.execute(
        "insert ignore into loyalty_card (id, wallet_user_id, program_id, card_number, added_at)"
            + " select 10000000 + id, 99001, id, '4711', '2020-01-01' from loyalty_program where id <= 6");
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @Test
  void whyIsRightForTodaysTreeAndForThatOf2024() {
    String shop = "node=" + shop();
    Rest.Answer root = merchant.why("CARD_2", shop, "");
    assertThat(root.body().at("/valid").asBoolean()).as(root.body().toString()).isTrue();
    assertThat(root.body().at("/decidingMark/distance").asInt()).isEqualTo(12);
    assertThat(merchant.why("CARD_1", shop, "").text("/reasons/0")).isEqualTo("NO_MARK");
    Rest.Answer before = merchant.why("CARD_1", shop, "2024-06-01T00:00:00Z");
    assertThat(before.body().at("/valid").asBoolean()).as(before.body().toString()).isTrue();
    assertThat(before.body().at("/decidingMark/distance").asInt()).isEqualTo(8);
    assertThat(before.text("/decidingMark/path/8")).isEqualTo("Node 390");
    assertThat(before.body().at("/path")).hasSize(17);
  }

  @Test
  void whyAndTheScanReadAlongIndexesOnly() throws SQLException {
    String node = shop();
    Till till = Till.register(server.base(), BIG);
    String bill =
        "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"tokens\":[{\"id\":\"CARD_2\",\"value\":\"4711\",\"status\":1}],"
            + "\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}";
    till.rest().post("/api/pos/v1/invoices", bill).expect(201);
    try (StatementLog log = StatementLog.of(database.superuser())) {
      List<StatementLog.Entry> told =
          log.during(
              () -> {
                merchant.why("CARD_1", "node=" + node, "");
                merchant.why("CARD_2", "node=" + node, "2024-06-01T00:00:00Z");
                till.rest().post("/api/pos/v1/invoices", bill).expect(201);
              });
      List<String> walks =
          StatementLog.data(told).stream().filter(text -> text.contains("recursive")).toList();
      assertThat(walks).hasSizeGreaterThanOrEqualTo(5);
      for (String walk : walks) {
        assertAlongIndexes(walk);
      }
    }
  }

  /**
   * The shopper's own cards are looked for at the scan: cards times depth, not programs, marks or
   * nodes.
   */
  @Test
  void theScanOfAShopperWithCardsReadsAlongIndexesOnly() throws SQLException {
    Till till = Till.register(server.base(), BIG);
    Wallet shopper = Wallet.signIn(server.base(), new Principals.Login("46799999999", "1234"));
    String first = till.send("REQUIRE_ACKNOWLEDGMENT");
    shopper.scanInvoice(first).expect(202);
    assertThat(till.status(first).text("/token/value")).isEqualTo("4711");
    String bill = till.send("REQUIRE_ACKNOWLEDGMENT");
    try (StatementLog log = StatementLog.of(database.superuser())) {
      List<String> walks =
          StatementLog.data(log.during(() -> shopper.scanInvoice(bill).expect(202))).stream()
              .filter(text -> text.contains("recursive"))
              .toList();
      assertThat(walks).hasSize(1);
      assertAlongIndexes(walks.get(0));
    }
  }

  @Test
  void childrenAndNamesAreListedAlongIndexes() {
    String parent = merchant.root();
    assertThat(merchant.get("/shop-nodes?parent=" + parent).expect(200).body().at("/shopNodes"))
        .isNotEmpty();
    Rest.Answer page = merchant.get("/shop-nodes?name=node%2099&limit=3").expect(200);
    assertThat(page.text("/shopNodes/0/name")).isEqualTo("Node 99");
    Rest.Answer next =
        merchant.get("/shop-nodes?name=node%2099&limit=3&cursor=" + page.text("/nextCursor"));
    assertThat(next.expect(200).body().at("/shopNodes")).hasSize(3);
    assertThat(next.text("/shopNodes/0/name")).isNotEqualTo(page.text("/shopNodes/2/name"));
  }

  private static String shop() {
    return merchant
        .get("/shop-nodes?name=Node%20100000")
        .expect(200)
        .text("/shopNodes/0/reference");
  }

  private static void assertAlongIndexes(String sql) throws SQLException {
    try (Connection connection = database.login().open();
        Statement statement = connection.createStatement()) {
      try (ResultSet plan = statement.executeQuery("explain " + sql)) {
        while (plan.next()) {
          String table = plan.getString("table");
          // tables of the query itself have no index; they are as long as the way up
          if (table != null && !table.startsWith("<")) {
            assertThat(plan.getString("type")).as(table + " in " + sql).isNotEqualTo("ALL");
          }
        }
      }
      long before = reads(statement);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          // only counted
        }
      }
      assertThat(reads(statement) - before).as(sql).isLessThan(READS_MAX);
    }
  }

  private static long reads(Statement statement) throws SQLException {
    long reads = 0;
    try (ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
      while (rows.next()) {
        reads += rows.getLong(2);
      }
    }
    return reads;
  }
}
