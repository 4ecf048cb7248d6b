package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * Which card reaches the register (spec 02), in the demo's tree: SOME_CARD is marked at the root,
 * CITY_CARD at Stockholm but not at Arlanda below it, and at Fredells Fisk, which is another
 * merchant. Anna has stored SOME_CARD, Bo both, Cilla none. The marks have the numbers that db/demo
 * gives them.
 */
class CardChoiceIT {

  private static final Principals.Login ARLANDA =
      new Principals.Login("public_test_shop_arlanda/9900", "1234");
  private static final Principals.Login FISH = new Principals.Login("fredellsfisk/9900", "2009");

  private final URI base = House.base();

  @Test
  void theNearestMarkWins() throws SQLException {
    assertThat(chosen(House.newTill(), Principals.BO, ""))
        .isEqualTo("CITY_CARD 2690000000018 0 by mark 602");
  }

  @Test
  void anExcludeOnTheWayUpDecidesAgainstTheProgram() throws SQLException {
    assertThat(chosen(Till.register(base, ARLANDA), Principals.BO, ""))
        .isEqualTo("SOME_CARD 2345678901 0 by mark 601");
  }

  @Test
  void aCoalitionCardIsValidWithAnotherMerchant() throws SQLException {
    assertThat(chosen(Till.register(base, FISH), Principals.BO, ""))
        .isEqualTo("CITY_CARD 2690000000018 0 by mark 604");
  }

  @Test
  void aCardThatIsNotValidHereIsNotSent() throws SQLException {
    assertThat(chosen(Till.register(base, FISH), Principals.ANNA, "")).isEqualTo("none");
  }

  @Test
  void aSwipedCardOverridesTheStoredOne() throws SQLException {
    assertThat(chosen(House.newTill(), Principals.BO, token("SOME_CARD", "777777", 1)))
        .isEqualTo("SOME_CARD 777777 1 by mark 601");
  }

  @Test
  void aBlockedSwipeIsListedOnlyWhenThereIsNothingElse() throws SQLException {
    String blocked = token("CITY_CARD", "2690000000094", 0);
    assertThat(chosen(House.newTill(), Principals.CILLA, blocked))
        .isEqualTo("CITY_CARD 2690000000094 90 by mark 602");
    assertThat(chosen(House.newTill(), Principals.ANNA, blocked))
        .isEqualTo("SOME_CARD " + Principals.ANNAS_CARD + " 0 by mark 601");
  }

  @Test
  void anUnknownProgramABadNumberAndAProgramNotValidHereAreNinetyNine() throws SQLException {
    assertThat(chosen(House.newTill(), Principals.CILLA, token("NO_SUCH_CARD", "1", 1)))
        .startsWith("NO_SUCH_CARD 1 99");
    assertThat(chosen(House.newTill(), Principals.CILLA, token("CITY_CARD", "2690000000019", 1)))
        .startsWith("CITY_CARD 2690000000019 99");
    assertThat(
            chosen(
                Till.register(base, ARLANDA),
                Principals.CILLA,
                token("CITY_CARD", "2690000000025", 1)))
        .isEqualTo("CITY_CARD 2690000000025 99 by mark 603");
  }

  /** What the till is told after the scan, and the mark that decided, as it was stored. */
  private String chosen(Till till, Principals.Login shopper, String tokens) throws SQLException {
    String bill =
        "{\"acknowledgmentMode\":\"REQUIRE_ACKNOWLEDGMENT\",\"tokens\":["
            + tokens
            + "],\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}";
    String reference =
        till.rest().post("/api/pos/v1/invoices", bill).expect(201).text("/reference");
    Wallet.signIn(base, shopper).scanInvoice(reference).expect(202);
    JsonNode token = till.status(reference).body().at("/token");
    return token.isMissingNode()
        ? "none"
        : token.at("/id").asText()
            + " "
            + token.at("/value").asText()
            + " "
            + token.at("/status").asInt()
            + " by mark "
            + mark(reference);
  }

  private static String mark(String reference) throws SQLException {
    try (Connection connection = House.login().open();
        PreparedStatement query =
            connection.prepareStatement(
                "select c.mark_id from invoice i join customer_token c on c.invoice_id = i.id"
                    + " and c.token_number = i.card_token_number where i.reference = ?")) {
      query.setString(1, reference);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static String token(String id, String value, int status) {
    return "{\"id\":\"" + id + "\",\"value\":\"" + value + "\",\"status\":" + status + "}";
  }
}
