package io.merchantloyalty.loyalty.place;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramMark;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the marks on the way up from a node, all programs at once: two statements. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProgramsHereReader {

  /** The nearest first; of each program the first row decides. */
  private static final String ON_THE_WAY =
      ShopTree.WAY_UP
          + """
          select m.node_id, way_up.distance, p.id program_id, p.token_id, p.name, o.name owner,
            o.id = n.merchant_id own, icon.sha256,
            exists (select 1 from program_publication pub
              where pub.program_id = p.id
                and pub.published_from <= :at and pub.published_until > :at) published,
            m.reference, m.kind, n.reference node, m.starts_at, m.ends_at, m.row_version
          from way_up
          straight_join program_mark m force index (program_mark_at_node)
            on m.node_id = way_up.node_id and m.starts_at <= :at and m.ends_at > :at
          straight_join loyalty_program p force index (primary) on p.id = m.program_id
          straight_join shop_node n force index (primary) on n.id = m.node_id
          straight_join merchant o on o.id = p.merchant_id
          left join picture icon on icon.id = p.icon_id
          order by way_up.distance, m.id
          """;

  private static final String AT_THE_NODE =
      """
      select p.token_id, p.name, m.reference, m.kind, m.starts_at <= :now begun, m.starts_at,
        m.ends_at, m.row_version
      from program_mark m force index (program_mark_at_node)
      straight_join loyalty_program p force index (primary) on p.id = m.program_id
      where m.node_id = :node and m.ends_at > :now
      order by p.name, p.id, m.starts_at
      """;

  private static final Comparator<ProgramHere> VALID_FIRST =
      Comparator.comparing((ProgramHere here) -> !here.valid())
          .thenComparing(ProgramHere::programName, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(ProgramHere::tokenId);

  @Inject NodePaths paths;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  private record Row(long nodeId, int distance, long programId, NativeRow rest) {
    static Row of(NativeRow row) {
      return new Row(row.number(), row.integer(), row.number(), row);
    }
  }

  /** The node is known to be there. */
  public List<ProgramHere> at(long nodeId, Instant at) {
    Map<Long, Row> deciding = new LinkedHashMap<>();
    NativeRow.of(
            em.createNativeQuery(ON_THE_WAY)
                .setParameter("node", nodeId)
                .setParameter("at", at)
                .getResultList())
        .stream()
        .map(Row::of)
        .forEach(row -> deciding.putIfAbsent(row.programId(), row));
    Map<Long, NodePaths.NodePath> where = paths.of(nodes(deciding.values()), at);
    return deciding.values().stream()
        .map(row -> here(row, where.get(row.nodeId()).names()))
        .sorted(VALID_FIRST)
        .toList();
  }

  /** The node is known to be there. */
  public List<MarkHere> marks(long nodeId, Instant now) {
    return NativeRow.of(
            em.createNativeQuery(AT_THE_NODE)
                .setParameter("node", nodeId)
                .setParameter("now", now)
                .getResultList())
        .stream()
        .map(
            row ->
                new MarkHere(
                    row.text(),
                    row.text(),
                    row.text(),
                    MarkKind.valueOf(row.text()),
                    row.truth(),
                    row.time(),
                    end(row.time()),
                    row.text()))
        .toList();
  }

  private static Collection<Long> nodes(Collection<Row> rows) {
    return rows.stream().map(Row::nodeId).distinct().toList();
  }

  private static ProgramHere here(Row row, List<String> path) {
    String tokenId = row.rest().text();
    String name = row.rest().text();
    String owner = row.rest().text();
    boolean own = row.rest().truth();
    Optional<String> icon = row.rest().textIfAny();
    boolean published = row.rest().truth();
    String mark = row.rest().text();
    MarkKind kind = MarkKind.valueOf(row.rest().text());
    return new ProgramHere(
        tokenId,
        name,
        owner,
        own,
        icon,
        published,
        published && kind == MarkKind.INCLUDE,
        mark,
        kind,
        row.rest().text(),
        path,
        row.distance(),
        row.rest().time(),
        end(row.rest().time()),
        row.rest().text());
  }

  private static Optional<Instant> end(Instant until) {
    return Optional.of(until).filter(end -> end.isBefore(ProgramMark.OPEN_END));
  }
}
