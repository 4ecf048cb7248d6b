package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramMark;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
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

/** Reads a program's marks in one merchant's tree; nobody sees those in another's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MarkReader {

  private static final String VIEW =
      """
      select n.id, n.reference node, m.reference, m.kind, m.starts_at, m.ends_at, m.created_at,
        m.row_version
      from program_mark m
      join shop_node n on n.id = m.node_id
      where m.program_id = :program and n.merchant_id = :merchant
      """;

  private static final String ONE = VIEW + " and m.reference = :reference";

  private static final String SOME =
      VIEW
          + """
          and (:after = '' or (m.starts_at, m.id) > (select a.starts_at, a.id
            from program_mark a where a.reference = :after))
          order by m.starts_at, m.id
          limit :rows
          """;

  private static final String ID_OF =
      """
      select m.id, m.node_id
      from program_mark m
      join shop_node n on n.id = m.node_id
      where m.reference = :reference and m.program_id = :program and n.merchant_id = :merchant
      """;

  private record Row(long nodeId, String node, String reference, NativeRow rest) {
    static Row of(NativeRow row) {
      return new Row(row.number(), row.text(), row.text(), row);
    }
  }

  @Inject NodePaths paths;
  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The internal id of a mark; in another merchant's tree it is not found. */
  public long idOf(long merchantId, long programId, String reference) {
    return idIfAny(merchantId, programId, reference)
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "program mark"));
  }

  public MarkView view(long merchantId, long programId, String reference) {
    List<Row> rows =
        NativeRow.of(
                em.createNativeQuery(ONE)
                    .setParameter("program", programId)
                    .setParameter("merchant", merchantId)
                    .setParameter("reference", reference)
                    .getResultList())
            .stream()
            .map(Row::of)
            .toList();
    return views(rows).get(0);
  }

  /** By the moment in which they begin; one more than the page has. */
  public List<MarkView> list(long merchantId, long programId, PageRequest page) {
    boolean unknown =
        page.after().filter(after -> idIfAny(merchantId, programId, after).isEmpty()).isPresent();
    if (unknown) {
      throw PageRequest.unknownCursor();
    }
    return views(
        NativeRow.of(
                em.createNativeQuery(SOME)
                    .setParameter("program", programId)
                    .setParameter("merchant", merchantId)
                    .setParameter("after", page.after().orElse(""))
                    .setParameter("rows", page.rows())
                    .getResultList())
            .stream()
            .map(Row::of)
            .toList());
  }

  private Optional<Long> idIfAny(long merchantId, long programId, String reference) {
    if (!PublicReference.isPossible(reference)) {
      return Optional.empty();
    }
    return NativeRow.of(
            em.createNativeQuery(ID_OF)
                .setParameter("reference", reference)
                .setParameter("program", programId)
                .setParameter("merchant", merchantId)
                .getResultList())
        .stream()
        .map(NativeRow::number)
        .findFirst();
  }

  private List<MarkView> views(List<Row> rows) {
    Map<Long, NodePaths.NodePath> where =
        paths.of(rows.stream().map(Row::nodeId).distinct().toList(), ShopTree.LATEST);
    Instant now = clock.now();
    return rows.stream().map(row -> view(row, where.get(row.nodeId()).names(), now)).toList();
  }

  private static MarkView view(Row row, List<String> path, Instant now) {
    MarkKind kind = MarkKind.valueOf(row.rest().text());
    Instant from = row.rest().time();
    Instant until = row.rest().time();
    return new MarkView(
        row.reference(),
        row.node(),
        path,
        kind,
        state(from, until, now),
        from,
        Optional.of(until).filter(end -> end.isBefore(ProgramMark.OPEN_END)),
        row.rest().time(),
        row.rest().text());
  }

  private static MarkState state(Instant from, Instant until, Instant now) {
    if (from.isAfter(now)) {
      return MarkState.TO_COME;
    }
    return until.isAfter(now) ? MarkState.IN_EFFECT : MarkState.ENDED;
  }
}
