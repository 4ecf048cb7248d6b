package io.merchantloyalty.loyalty;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;

/** The cards that shoppers have stored. */
@Stateless
public class LoyaltyCards {

  private static final String USED =
      """
      update loyalty_card set last_used_at = :at
      where id = :id and (last_used_at is null or last_used_at < :at)
      """;

  private static final String SWIPED =
      """
      update loyalty_card set last_used_at = :at
      where wallet_user_id = :walletUser and program_id = :program and card_number = :number
        and (last_used_at is null or last_used_at < :at)
      """;

  /** An erasure waits until the card is there and removes it, or is seen here. */
  private static final String LIVING =
      """
      select id from wallet_user
      where id = :walletUser and erased_at is null lock in share mode
      """;

  /** One statement, so that two calls at once leave one card and no failure. */
  private static final String REMEMBER =
      """
      insert into loyalty_card
        (id, wallet_user_id, program_id, card_number, added_at, last_used_at, row_version)
      values (:id, :walletUser, :program, :number, :at, :at, 0)
      on duplicate key update card_number = :number, added_at = :at, last_used_at = :at,
        row_version = row_version + 1
      """;

  private static final String REMEMBERABLE =
      """
      select p.name, card.card_number, icon.sha256
      from loyalty_program p
      left join picture icon on icon.id = p.icon_id
      left join loyalty_card card
        on card.wallet_user_id = :walletUser and card.program_id = p.id
      where p.id = :program
        and (card.card_number is null or card.card_number <> :number)
        and exists (select 1 from program_publication pub force index (primary)
          where pub.program_id = p.id
            and pub.published_from <= :now and pub.published_until > :now)
        and not exists (select 1 from blocked_card b force index (primary)
          where b.program_id = p.id and b.card_number = :number
            and b.blocked_from <= :now and b.blocked_until > :now)
      """;

  @Inject Clock clock;
  @Inject Ids ids;
  @Inject StoredTwice storedTwice;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * Notes that a card was used, by one UPDATE in the caller's transaction. Nothing happens when the
   * shopper has removed it meanwhile, or it was used later already.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void used(long loyaltyCardId, Instant at) {
    em.createNativeQuery(USED)
        .setParameter("id", loyaltyCardId)
        .setParameter("at", at)
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
  }

  /**
   * The same as {@link #used}, for a card that the shopper swiped. It counts as used when it is the
   * card of that program that the shopper has stored.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void swiped(long walletUserId, long programId, String normalNumber, Instant at) {
    em.createNativeQuery(SWIPED)
        .setParameter("walletUser", walletUserId)
        .setParameter("program", programId)
        .setParameter("number", normalNumber)
        .setParameter("at", at)
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
  }

  /**
   * Stores a card that was just used, in place of another of the same program. Two SELECTs and one
   * INSERT in the caller's transaction, which holds the shopper's row from here on.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the shopper was erased meanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void remember(long walletUserId, long programId, String normalNumber, Instant at) {
    boolean erased =
        em.createNativeQuery(LIVING)
            .setParameter("walletUser", walletUserId)
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList()
            .isEmpty();
    if (erased) {
      throw new DomainException(
          ResultCode.AUTHENTICATION_FAILED, "the token is not valid, or no longer");
    }
    em.createNativeQuery(REMEMBER)
        .setParameter("id", ids.next())
        .setParameter("walletUser", walletUserId)
        .setParameter("program", programId)
        .setParameter("number", normalNumber)
        .setParameter("at", at)
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
    storedTwice.note(walletUserId, programId, normalNumber);
  }

  /**
   * Whether there is something to ask the shopper about a card that was used: nothing when the same
   * number is stored already, when its program is no longer published, or when the number is
   * blocked by now. One SELECT.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<CardOffer> rememberable(long walletUserId, long programId, String normalNumber) {
    Query query =
        em.createNativeQuery(REMEMBERABLE)
            .setParameter("walletUser", walletUserId)
            .setParameter("program", programId)
            .setParameter("number", normalNumber)
            .setParameter("now", clock.now())
            .setFlushMode(FlushModeType.COMMIT);
    return NativeRow.of(query.getResultList()).stream()
        .map(row -> new CardOffer(row.text(), row.textIfAny(), row.textIfAny()))
        .findFirst();
  }
}
