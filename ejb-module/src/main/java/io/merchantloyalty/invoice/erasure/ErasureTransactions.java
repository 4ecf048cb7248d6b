package io.merchantloyalty.invoice.erasure;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.wallet.WalletErasure;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** All of an erasure, or nothing of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ErasureTransactions {

  /** Paid counts until its register has collected: the money may have to go back. */
  private static final String BILL_NOT_OVER =
      """
      select i.reference from invoice i force index (invoice_of_payer)
      where i.payer_id = :user
        and i.state in ('PENDING', 'SHOWN', 'AUTHORISING', 'WITHDRAWN', 'RESERVED', 'PAID')
      limit 1
      """;

  /** Every card that the shopper has, or that went to a register out of the wallet before. */
  private static final String CARDS =
      """
      select p.token_id, l.card_number, l.id
      from loyalty_card l join loyalty_program p on p.id = l.program_id
      where l.wallet_user_id = :user
      union
      select c.token_id, c.card_number, c.loyalty_card_id
      from invoice i force index (invoice_of_payer) join customer_token c on c.invoice_id = i.id
      where i.payer_id = :user and c.loyalty_card_id is not null and c.card_number is not null
      """;

  /** On the shopper's own invoices, and on those that the shopper scanned and then left. */
  private static final String FORGET_NUMBER =
      """
      update customer_token c force index ({index})
        join invoice i on i.id = c.invoice_id
      set c.card_number = null, c.normal_number = null
      where c.token_id = :tokenId and c.{column} = :number
        and (i.payer_id = :user or c.loyalty_card_id = :card)
      """;

  /** As it was sent, and as other tills sent it. */
  private static final List<String> FORGET_NUMBERS =
      List.of(
          FORGET_NUMBER
              .replace("{index}", "customer_token_by_number")
              .replace("{column}", "card_number"),
          FORGET_NUMBER
              .replace("{index}", "customer_token_by_normal_number")
              .replace("{column}", "normal_number"));

  private static final String REMOVE_CARDS =
      "delete from loyalty_card where wallet_user_id = :user";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject WalletErasure wallets;

  public void erase(AccessToken shopper) {
    wallets.lock(shopper);
    long user = shopper.principalId();
    refuseWithBill(user);
    wallets.refuseWithMoney(shopper);
    List<NativeRow> cards =
        NativeRow.of(em.createNativeQuery(CARDS).setParameter("user", user).getResultList());
    for (NativeRow card : cards) {
      String tokenId = card.text();
      String number = card.text();
      long cardId = card.number();
      for (String forget : FORGET_NUMBERS) {
        em.createNativeQuery(forget)
            .setParameter("tokenId", tokenId)
            .setParameter("number", number)
            .setParameter("card", cardId)
            .setParameter("user", user)
            .executeUpdate();
      }
    }
    em.createNativeQuery(REMOVE_CARDS).setParameter("user", user).executeUpdate();
    wallets.forget(user);
  }

  private void refuseWithBill(long user) {
    em.createNativeQuery(BILL_NOT_OVER).setParameter("user", user).getResultList().stream()
        .findFirst()
        .ifPresent(
            reference -> {
              throw new DomainException(
                  ResultCode.REJECTED_BUSINESS_LOGIC,
                  "the bill " + reference + " is not over: decline it, or wait until it is",
                  new Details.WrongState("BILL_NOT_OVER"));
            });
  }
}
