package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Holds the cards that shoppers have stored against another number rule. The database cannot: it
 * has no check digits, and other expressions than ours. So numbers are read along their index, some
 * thousands at a time, each read on its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardsByRule {

  private static final int READ_AT_ONCE = 5_000;

  private static final String NUMBERS =
      """
      select c.card_number, count(*) shoppers
      from loyalty_card c force index (loyalty_card_by_number)
      where c.program_id = :program and c.card_number > :after
      group by c.card_number
      order by c.card_number
      limit :rows
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** How many shoppers have a card that one rule allows, and the other does not. */
  public long misfits(long programId, NumberRule now, NumberRule then) {
    long misfits = 0;
    String after = "";
    List<NativeRow> read;
    do {
      read =
          NativeRow.of(
              em.createNativeQuery(NUMBERS)
                  .setParameter("program", programId)
                  .setParameter("after", after)
                  .setParameter("rows", READ_AT_ONCE)
                  .getResultList());
      for (NativeRow row : read) {
        String number = row.text();
        boolean fits = then.allows(new CardNumber(number));
        misfits += now.allows(number) && !fits ? row.number() : 0;
        after = number;
      }
    } while (read.size() == READ_AT_ONCE);
    return misfits;
  }
}
