package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The seven flows on the MariaDB that Debian packages, which is older than ours, by {@code --db},
 * on a machine whose own name cannot be looked up.
 */
@Tag("packaged")
class PackagedDatabaseIT extends SevenFlows {

  private static final Map<Door, Register> REGISTERS = new EnumMap<>(Door.class);

  PackagedDatabaseIT() {
    super(
        PackagedHouse.server().base(),
        PackagedHouse.database().look(),
        PackagedDatabaseIT::register);
  }

  static Stream<Arguments> everyDoorAndMode() {
    return doors(List.of(Door.REST, Door.SOAP), REQUIRE);
  }

  static Stream<Arguments> everyDoorWithoutAcknowledgment() {
    return doors(List.of(Door.REST, Door.SOAP), NO);
  }

  static Stream<Arguments> everyDoorWithAcknowledgment() {
    return doors(List.of(Door.REST, Door.SOAP), OPTIONAL);
  }

  private static synchronized Register register(Door door) {
    return REGISTERS.computeIfAbsent(door, d -> d.openNew(PackagedHouse.server().base()));
  }

  @AfterAll
  static void moneySumsToZero() {
    Ledger.assertBalanced(PackagedHouse.server().base());
  }

  @Test
  void timesAreKeptToTheMicrosecond() throws SQLException {
    Till till = Till.register(PackagedHouse.server().base(), Principals.MERCHANT);
    for (int i = 0; i < 3; i++) {
      till.send(NO);
    }
    try (Connection connection = PackagedHouse.database().look().open();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*), sum(microsecond(at) % 1000 <> 0) from invoice_timeline")) {
      row.next();
      assertThat(row.getInt(1)).isGreaterThanOrEqualTo(3);
      // one in a thousand is at a whole millisecond by chance
      assertThat(row.getInt(2)).isGreaterThan(row.getInt(1) / 2);
    }
  }

  @Test
  void aMarkThatWasEndedIsMadeAgainAtOnce() {
    MerchantSystem owner = new MerchantSystem(PackagedHouse.server().base(), Principals.MERCHANT);
    String node = owner.node("GROUP", "Marked again", owner.root());
    owner.draft("AGAIN_CARD").expect(201);
    for (int i = 0; i < 3; i++) {
      Rest.Answer made = owner.mark("AGAIN_CARD", node, "INCLUDE").expect(201);
      String path = "/loyalty-programs/AGAIN_CARD/marks/" + made.text("/reference");
      owner.post(path + "/end", null, made.header("ETag")).expect(200);
    }
  }
}
