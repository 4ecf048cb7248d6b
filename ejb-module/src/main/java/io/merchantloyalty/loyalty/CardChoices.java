package io.merchantloyalty.loyalty;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Says which cards can be used in a shop at a moment, and which of the shopper's own would go to
 * the register (spec 01, where a program is valid; spec 02, which card is sent). Each call is one
 * query; tree, marks, publication and blocks are taken as they were at the moment that is asked
 * for, so a past one can be asked too. Programs, numbers and when a stored card was last used are
 * always today's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CardChoices {

  /** More tokens than any register has a reason to send with one bill. Callers keep to it. */
  public static final int ASKED_MAX = 20;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * What to think of the cards that a register sent, in the order in which they were asked.
   *
   * @param asked at most {@link #ASKED_MAX}; none is answered without a query
   */
  public List<JudgedToken> judge(long shopNodeId, List<AskedToken> asked, Instant at) {
    if (asked.isEmpty()) {
      return List.of();
    }
    checkCount(asked);
    return CardJudge.judge(asked, CardQuery.rows(em, shopNodeId, asked, OptionalLong.empty(), at));
  }

  /**
   * The choice at a scan: the verdicts on the register's cards, and the shopper's best card.
   *
   * @param asked at most {@link #ASKED_MAX}
   */
  public CardChoice choose(long shopNodeId, long walletUserId, List<AskedToken> asked, Instant at) {
    checkCount(asked);
    List<CardRow> rows = CardQuery.rows(em, shopNodeId, asked, OptionalLong.of(walletUserId), at);
    return new CardChoice(CardJudge.judge(asked, rows), CardJudge.best(rows));
  }

  /**
   * What the scan had to think of a card at a node, by its own query and decision.
   *
   * @param card of a program that exists
   */
  public CardStanding standing(long nodeId, AskedToken card, Instant at) {
    return CardCandidate.of(CardQuery.rows(em, nodeId, List.of(card), OptionalLong.empty(), at))
        .cardStanding();
  }

  private static void checkCount(List<AskedToken> asked) {
    if (asked.size() > ASKED_MAX) {
      throw new IllegalArgumentException("more than " + ASKED_MAX + " tokens: " + asked.size());
    }
  }
}
