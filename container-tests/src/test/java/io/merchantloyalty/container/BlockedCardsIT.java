package io.merchantloyalty.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.merchantloyalty.loyalty.blocking.BlockView;
import io.merchantloyalty.loyalty.blocking.Cards;
import io.merchantloyalty.loyalty.blocking.FindBlocked;
import io.merchantloyalty.loyalty.blocking.FindBlocked.Order;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of a program's blocked numbers, page by page. */
@ExtendWith(ArquillianExtension.class)
class BlockedCardsIT {

  private static final MerchantCall OWNER =
      new MerchantCall(
          new Credentials.Password("public_test_shop/9900", "1234", "192.0.2.9"),
          new Origin(Optional.of("192.0.2.9"), Optional.of("c1")));

  /**
   * Six numbers, two of which were blocked at the same moment, and one that is no longer blocked.
   */
  private static final String BLOCKS =
      """
      insert into blocked_card (program_id, card_number, blocked_from, blocked_until) values
        (401, '77_3', '2026-01-03 08:00:00', '9999-12-31'),
        (401, '7701', '2026-01-05 08:00:00', '9999-12-31'),
        (401, '7702', '2026-01-01 08:00:00', '9999-12-31'),
        (401, '7704', '2026-01-03 08:00:00', '9999-12-31'),
        (401, '77%5', '2026-01-04 08:00:00', '9999-12-31'),
        (401, '77!6', '2026-01-02 08:00:00', '9999-12-31'),
        (401, '7707', '2026-01-02 08:00:00', '2026-01-03 08:00:00')
      """;

  @Inject private Cards cards;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @BeforeEach
  void block() throws Exception {
    write(BLOCKS);
  }

  @AfterEach
  void forget() throws Exception {
    write("delete from blocked_card where program_id = 401 and card_number like '77%'");
  }

  @Test
  void theyComeByNumberOrByTimeEitherWayRoundAndEachOnce() {
    assertEquals("77!6 77%5 7701 7702 7704 77_3", turned("77", Order.NUMBER, false));
    assertEquals("77_3 7704 7702 7701 77%5 77!6", turned("77", Order.NUMBER, true));
    assertEquals("7702 77!6 7704 77_3 77%5 7701", turned("77", Order.SINCE, false));
    assertEquals("7701 77%5 77_3 7704 77!6 7702", turned("77", Order.SINCE, true));
  }

  @Test
  void howANumberBeginsIsTakenAsItIsWritten() {
    assertEquals("77%5", turned("77%", Order.NUMBER, false));
    assertEquals("77_3", turned("77_", Order.SINCE, false));
    assertEquals("77!6", turned("77!", Order.NUMBER, true));
    assertEquals("", turned("78", Order.NUMBER, false));
  }

  /** All pages of two numbers, one after the other. */
  private String turned(String beginning, Order order, boolean descending) {
    List<String> numbers = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<BlockView> page =
          cards.blocked(
              OWNER,
              "SOME_CARD",
              new FindBlocked(
                  Optional.of(new CardNumber(beginning)),
                  order,
                  descending,
                  new PageRequest(after, 2)));
      page.items().forEach(block -> numbers.add(block.cardNumber()));
      after = page.next();
    } while (after.isPresent());
    return String.join(" ", numbers);
  }

  private void write(String sql) throws Exception {
    transaction.begin();
    em.createNativeQuery(sql).executeUpdate();
    transaction.commit();
  }
}
