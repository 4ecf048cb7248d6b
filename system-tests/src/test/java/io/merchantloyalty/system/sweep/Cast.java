package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.system.Operator;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Whoever plays a part: the demo's people, and tills and shoppers made for one world. */
final class Cast {

  static final String PIN = "1234";
  static final Login VIEWER = new Login("public_test_shop/9901", "1234");
  static final Login OTHER_OWNER = new Login("fredellsfisk/9900", "2009");
  private static final String TILL_SECRET = "till-secret";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private Cast() {}

  static String unique(String what) {
    return what + COUNTER.incrementAndGet();
  }

  /** A till of the demo's first shop. */
  static Login newTill() {
    ObjectNode body = Call.JSON.createObjectNode();
    body.put("externalId", unique("sweep till ")).put("password", TILL_SECRET).put("name", "Till");
    String id =
        Call.post("/api/pos/v1/terminals", body.toString())
            .as(Caller.basic("owner", Principals.MERCHANT))
            .send()
            .expectGood()
            .json()
            .at("/terminalId")
            .asText();
    return new Login(id, TILL_SECRET);
  }

  /**
   * Anna over again with a number, an account and a card of her own, so that an operation may do
   * anything to a shopper. Copied row by row: signing up is itself one of the operations.
   */
  static Shopper newShopper() {
    Shopper shopper = newShopperWithoutCard();
    String id = shopper.login().name().substring("4679".length());
    execute(
        List.of(
            "insert into loyalty_card (id, wallet_user_id, program_id, card_number, added_at)"
                + " select %1$s, %1$s, program_id, card_number, added_at".formatted(id)
                + " from loyalty_card where id = 721"));
    return shopper;
  }

  static Shopper newShopperWithoutCard() {
    int number = COUNTER.incrementAndGet();
    long id = 1_000_000L + number;
    Shopper shopper = new Shopper(new Login("4679" + id, PIN), "sweep-account-" + number);
    String bank = String.valueOf(id);
    execute(
        Stream.of(
                "insert into wallet_user (id, msisdn, payer_reference, name, pin_hash, created_at)"
                    + " select %1$s, '%2$s', 'SWEEP-%1$s', 'Anna Too', pin_hash, created_at"
                    + " from wallet_user where id = 701",
                "insert into wallet_device (id, wallet_user_id, secret_sha256, added_at, last_used_at)"
                    + " select %1$s, %1$s, secret_sha256, added_at, last_used_at from wallet_device"
                    + " where wallet_user_id = 701",
                "insert into ledger_account (id, kind, owner_id, currency, balance_minor, created_at)"
                    + " select %1$s, kind, %1$s, currency, 1000000, created_at"
                    + " from ledger_account where id = 821",
                "insert into wallet_account (id, wallet_user_id, account_reference, provider,"
                    + " provider_account, currency, name, created_at)"
                    + " select %1$s, %1$s, '%3$s', provider, '%1$s', currency, name, created_at"
                    + " from wallet_account where id = 711",
                "insert into ledger_transfer (id, kind, at, idempotency_key)"
                    + " select %1$s, kind, at, 'sweep-money-%1$s' from ledger_transfer where id = 831",
                "insert into ledger_posting (transfer_id, line, account_id, amount_minor, currency)"
                    + " values (%1$s, 1, 800, -1000000, 'SEK'), (%1$s, 2, %1$s, 1000000, 'SEK')")
            .map(sql -> sql.formatted(bank, shopper.login().name(), shopper.account()))
            .toList());
    return shopper;
  }

  static void execute(List<String> all) {
    try (Connection connection = SweptServer.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.executeUpdate(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code account}: reference of the one payment account. */
  record Shopper(Login login, String account) {

    Caller signIn() {
      return Caller.bearer("the shopper", tokens().at("/token").asText());
    }

    /** All that signing in answers. */
    JsonNode tokens() {
      ObjectNode body = Call.JSON.createObjectNode();
      body.put("msisdn", login.name()).put("pin", login.secret()).put("device", "demo");
      return Call.post("/api/wallet/v1/tokens", body.toString()).send().expectGood().json();
    }
  }

  /** The reseller id of a merchant whose first owner has not come yet. */
  static String newMerchant() {
    String id = unique("sweep_awaited_");
    Call.post("/api/operator/v1/merchants", Operator.merchant(id, "Sweep"))
        .as(operator())
        .send()
        .expectGood();
    return id;
  }

  static Caller operator() {
    ObjectNode body = Call.JSON.createObjectNode();
    body.put("user", Principals.OPERATOR.name()).put("password", Principals.OPERATOR.secret());
    return Caller.signedInBy("an operator", "/api/operator/v1/tokens", body);
  }
}
