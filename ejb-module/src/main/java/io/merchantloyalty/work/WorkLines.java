package io.merchantloyalty.work;

import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What becomes of each line of the works' files; all lines that are right are kept. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkLines {

  /** Of one statement: a file has up to 100,000. */
  private static final int BATCH = 250;

  private static final String KEEP =
      "insert into work_line (work_id, line, outcomes, subject, changes) values ";

  private static final String PAGE =
      """
      select l.line, l.outcomes, l.subject, l.changes from work_line l
      where l.work_id = :work and l.line > :after
        and (:outcome = '' or find_in_set(:outcome, l.outcomes) > 0)
      order by l.line
      limit :rows
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public void keep(long workId, List<WorkLine> lines) {
    for (int from = 0; from < lines.size(); from += BATCH) {
      List<WorkLine> batch = lines.subList(from, Math.min(from + BATCH, lines.size()));
      Query insert =
          em.createNativeQuery(
              KEEP + String.join(", ", Collections.nCopies(batch.size(), "(?, ?, ?, ?, ?)")));
      int at = 1;
      for (WorkLine line : batch) {
        insert.setParameter(at++, workId);
        insert.setParameter(at++, line.line());
        insert.setParameter(at++, line.outcomesText());
        insert.setParameter(at++, line.subject());
        insert.setParameter(at++, line.changesText());
      }
      insert.executeUpdate();
    }
  }

  /**
   * Lines in the order of the file.
   *
   * @param outcome the only one that is wanted; empty: all are
   * @param after the line where the page before ended
   */
  public List<WorkLine> page(
      long workId, Optional<WorkOutcome> outcome, Optional<Integer> after, int rows) {
    return NativeRow.of(
            em.createNativeQuery(PAGE)
                .setParameter("work", workId)
                .setParameter("after", after.orElse(0))
                .setParameter("outcome", outcome.map(Enum::name).orElse(""))
                .setParameter("rows", rows)
                .getResultList())
        .stream()
        .map(row -> WorkLine.stored(row.integer(), row.text(), row.text(), row.text()))
        .toList();
  }
}
