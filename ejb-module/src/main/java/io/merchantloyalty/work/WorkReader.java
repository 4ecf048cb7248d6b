package io.merchantloyalty.work;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads works of one merchant; a work of another looks like one that is not there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkReader {

  private static final String ONE =
      "select w from Work w where w.reference = :reference and w.merchantId = :merchant";

  private static final String NEWEST =
      "select w from Work w where w.merchantId = :merchant and w.id < :before and w.state in :states"
          + " order by w.id desc";

  private static final String FAULTS =
      """
      select f.seq, f.line, f.field, f.code, f.rule, f.value from work_fault f
      where f.work_id = :work and f.seq > :after
      order by f.seq
      limit :rows
      """;

  private static final String WITH_RESULT =
      "select count(*) from work_file f where f.work_id = :work and f.role = 'RESULT'";

  @Inject WorkFiles files;
  @Inject WorkLines lines;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The work itself, unlocked. */
  public Work work(long merchantId, String reference) {
    if (!PublicReference.isPossible(reference)) {
      throw noSuchWork();
    }
    return em.createQuery(ONE, Work.class)
        .setParameter("reference", reference)
        .setParameter("merchant", merchantId)
        .getResultStream()
        .findFirst()
        .orElseThrow(WorkReader::noSuchWork);
  }

  public WorkView view(long merchantId, String reference) {
    return view(work(merchantId, reference));
  }

  public WorkView view(Work work) {
    Number results =
        (Number)
            em.createNativeQuery(WITH_RESULT).setParameter("work", work.id()).getSingleResult();
    return work.view(results.longValue() > 0);
  }

  /**
   * The newest first, one more than the page has.
   *
   * @param state the only one that is wanted; empty: all are
   */
  public List<WorkView> list(long merchantId, Optional<WorkState> state, PageRequest page) {
    long before =
        page.after().map(reference -> cursor(merchantId, reference)).orElse(Long.MAX_VALUE);
    return em
        .createQuery(NEWEST, Work.class)
        .setParameter("merchant", merchantId)
        .setParameter("before", before)
        .setParameter("states", state.map(Set::of).orElse(EnumSet.allOf(WorkState.class)))
        .setMaxResults(page.rows())
        .getResultList()
        .stream()
        .map(this::view)
        .toList();
  }

  private long cursor(long merchantId, String reference) {
    try {
      return work(merchantId, reference).id();
    } catch (DomainException e) {
      throw PageRequest.unknownCursor();
    }
  }

  /** A wrong line with its place in the list. */
  public record PlacedFault(int seq, WorkFault fault) {}

  /** Lines that are wrong as they were found, one more than the page has. */
  public List<PlacedFault> faults(long merchantId, String reference, PageRequest page) {
    return NativeRow.of(
            em.createNativeQuery(FAULTS)
                .setParameter("work", work(merchantId, reference).id())
                .setParameter("after", page.after().map(WorkReader::seq).orElse(-1))
                .setParameter("rows", page.rows())
                .getResultList())
        .stream()
        .map(
            row ->
                new PlacedFault(
                    row.integer(),
                    new WorkFault(
                        row.integer(), row.text(), row.text(), row.text(), row.textIfAny())))
        .toList();
  }

  private static int seq(String cursor) {
    if (!cursor.matches("[0-9]{1,7}")) {
      throw PageRequest.unknownCursor();
    }
    return Integer.parseInt(cursor);
  }

  /** What becomes of lines, as {@link WorkLines#page}. */
  public List<WorkLine> lines(
      long merchantId, String reference, Optional<WorkOutcome> outcome, PageRequest page) {
    return lines.page(
        work(merchantId, reference).id(), outcome, page.after().map(WorkReader::seq), page.rows());
  }

  /** The file that the work has made; empty when it has none, or not yet. */
  public Optional<WorkFile> result(long merchantId, String reference) {
    return files.result(work(merchantId, reference).id());
  }

  static DomainException noSuchWork() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "work");
  }
}
