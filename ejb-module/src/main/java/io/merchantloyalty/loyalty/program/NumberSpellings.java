package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.CardNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Brings the numbers of a program that are blocked or stored into the normal form of a new rule. A
 * rule that took numbers in groups and takes them no more would otherwise leave a blocked number
 * behind that no till's card is equal to, and the block would be evaded.
 */
@Dependent
class NumberSpellings {

  /** Only these can have another form. */
  private static final String WITH_GAPS =
      """
      select distinct c.card_number from {table} c
      where c.program_id = :program and c.card_number regexp '[^0-9A-Za-z]'
      """;

  /** A block that is there in the new form already and began at the same moment is enough. */
  private static final String RESPELL =
      """
      update ignore {table} set card_number = :normal
      where program_id = :program and card_number = :number
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** In the transaction that changes the rule and has locked the program. */
  void follow(long programId, NumberRule rule) {
    for (String table : List.of("blocked_card", "loyalty_card")) {
      for (Object found :
          em.createNativeQuery(WITH_GAPS.replace("{table}", table))
              .setParameter("program", programId)
              .getResultList()) {
        String number = (String) found;
        String normal = rule.normal(new CardNumber(number));
        if (!normal.equals(number)) {
          em.createNativeQuery(RESPELL.replace("{table}", table))
              .setParameter("normal", normal)
              .setParameter("program", programId)
              .setParameter("number", number)
              .executeUpdate();
        }
      }
    }
  }
}
