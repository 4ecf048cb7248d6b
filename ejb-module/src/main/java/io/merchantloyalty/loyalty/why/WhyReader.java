package io.merchantloyalty.loyalty.why;

import io.merchantloyalty.loyalty.AskedToken;
import io.merchantloyalty.loyalty.CardChoices;
import io.merchantloyalty.loyalty.CardStanding;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramMark;
import io.merchantloyalty.loyalty.ProgramStanding;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the facts of an answer; the decision is the scan's, {@link CardChoices#standing}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WhyReader {

  private static final String NODE =
      "select n.reference, n.created_at, n.retired_at from shop_node n where n.id = :id";

  private static final String MARK =
      """
      select m.reference, m.kind, m.starts_at, m.ends_at, m.node_id, n.reference node
      from program_mark m
      join shop_node n on n.id = m.node_id
      where m.id = :id
      """;

  private static final String PROGRAM =
      """
      select p.name, exists (select 1 from program_publication pub
        where pub.program_id = p.id and pub.published_until <= :at) ended
      from loyalty_program p
      where p.id = :id
      """;

  @Inject CardChoices choices;
  @Inject NodePaths paths;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Both ids are known to be there. */
  public WhyView why(long programId, long nodeId, AskWhy question, Instant at) {
    CardStanding card =
        choices.standing(
            nodeId,
            new AskedToken(question.tokenId(), question.card().flatMap(AskWhy.Card::number)),
            at);
    ProgramStanding standing = card.program();
    Optional<NativeRow> mark = standing.decidingMarkId().map(id -> one(MARK, id));
    Optional<WhyView.DecidingMark> deciding =
        mark.map(row -> deciding(row, standing.distance(), at));
    NativeRow program =
        NativeRow.of(
                em.createNativeQuery(PROGRAM)
                    .setParameter("id", programId)
                    .setParameter("at", at)
                    .getResultList())
            .get(0);
    NativeRow node = one(NODE, nodeId);
    String name = program.text();
    return new WhyFacts(
            question.tokenId(),
            name,
            node.text(),
            pathOf(nodeId, at),
            node.time(),
            node.timeIfAny(),
            program.truth(),
            standing,
            question
                .card()
                .map(
                    asked -> new WhyFacts.Card(card.numberAllowed(), card.blocked(), asked.told())),
            deciding)
        .answer(at);
  }

  private WhyView.DecidingMark deciding(NativeRow row, int distance, Instant at) {
    String reference = row.text();
    MarkKind kind = MarkKind.valueOf(row.text());
    Instant from = row.time();
    Instant until = row.time();
    long nodeId = row.number();
    return new WhyView.DecidingMark(
        reference,
        kind,
        row.text(),
        pathOf(nodeId, at),
        distance,
        from,
        Optional.of(until).filter(end -> end.isBefore(ProgramMark.OPEN_END)));
  }

  private List<String> pathOf(long nodeId, Instant at) {
    Map<Long, NodePaths.NodePath> found = paths.of(List.of(nodeId), at);
    return found.get(nodeId).names();
  }

  private NativeRow one(String sql, long id) {
    return NativeRow.of(em.createNativeQuery(sql).setParameter("id", id).getResultList()).get(0);
  }
}
