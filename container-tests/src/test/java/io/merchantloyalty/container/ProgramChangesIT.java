package io.merchantloyalty.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.program.ProgramLack;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Origin;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of a program before it is changed. */
@ExtendWith(ArquillianExtension.class)
class ProgramChangesIT {

  private static final Origin HERE = new Origin(Optional.of("192.0.2.9"), Optional.of("c1"));
  private static final String SOME_CARD = "SOME_CARD";
  private static final NumberRule LONGER =
      new NumberRule(Optional.of("[0-9]+"), 5, 20, CheckDigit.NONE);

  /** More than are read at once, so that the reading goes on. */
  private static final int SHOPPERS = 6_000;

  @Inject private Programs programs;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Test
  void cardsThatANewRuleWouldLeaveOutAreCountedHoweverManyThereAre() throws Exception {
    MerchantCall owner = call("public_test_shop/9900", "1234");
    long before = programs.misfits(owner, SOME_CARD, LONGER);
    write(
        "insert into loyalty_card (id, wallet_user_id, program_id, card_number, added_at)"
            + " select 7000000 + seq, 7000000 + seq, 401, 1000 + seq, now(6) from seq_1_to_"
            + SHOPPERS);
    try {
      assertEquals(before + SHOPPERS, programs.misfits(owner, SOME_CARD, LONGER));
      NumberRule now = programs.read(owner, SOME_CARD).content().numberRule();
      assertEquals(0, programs.misfits(owner, SOME_CARD, now));
    } finally {
      write("delete from loyalty_card where id > 7000000 and id <= 7000000 + " + SHOPPERS);
    }
  }

  @Test
  void aSharedProgramOfAnOwnerWithoutShopsLacksNothing() {
    assertEquals(List.of(), programs.lacks(call("city_coalition/9900", "2345"), "CITY_CARD"));
  }

  @Test
  void whatAllShopsAreExcludedFromLacksAShop() throws Exception {
    write("update program_mark set kind = 'EXCLUDE' where program_id = 401");
    try {
      assertEquals(
          List.of(ProgramLack.SHOPS),
          programs.lacks(call("public_test_shop/9900", "1234"), SOME_CARD));
    } finally {
      write("update program_mark set kind = 'INCLUDE' where program_id = 401");
    }
  }

  private void write(String sql) throws Exception {
    transaction.begin();
    em.createNativeQuery(sql).executeUpdate();
    transaction.commit();
  }

  private static MerchantCall call(String name, String password) {
    return new MerchantCall(new Credentials.Password(name, password, "192.0.2.9"), HERE);
  }
}
