package io.merchantloyalty.loyalty;

import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Notes for the merchant that two shoppers have stored the same card number: they may share a card,
 * or one may have taken the other's. The shopper is not told, because somebody who tries numbers
 * would learn which ones are in use.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StoredTwice {

  /**
   * The log shows this much of a number, and never more than half of it, because the log outlives
   * the card.
   */
  private static final int CHARS_SHOWN_MAX = 4;

  private static final String PROGRAM_IF_STORED =
      """
      select p.merchant_id, p.token_id from loyalty_program p
      where p.id = :program
        and exists (select 1 from loyalty_card c force index (loyalty_card_by_number)
          where c.program_id = p.id and c.card_number = :number and c.wallet_user_id <> :user)
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Audit audit;

  /**
   * One SELECT, in the transaction that stores the number, and a line in the log if another shopper
   * has it.
   */
  public void note(long walletUserId, long programId, String normalNumber) {
    List<?> found =
        em.createNativeQuery(PROGRAM_IF_STORED)
            .setParameter("program", programId)
            .setParameter("number", normalNumber)
            .setParameter("user", walletUserId)
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    for (NativeRow program : NativeRow.of(found)) {
      audit.record(
          AuditEntry.bySystem("card.stored-twice")
              .ofMerchant(program.number())
              .on("LOYALTY_PROGRAM", programId)
              .called(program.text())
              .changing("", "ends in " + end(normalNumber)));
    }
  }

  static String end(String cardNumber) {
    int shown = Math.min(CHARS_SHOWN_MAX, cardNumber.length() / 2);
    return cardNumber.substring(cardNumber.length() - shown);
  }
}
