package io.merchantloyalty.work;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What {@link Works} writes, each call in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class WorkTransactions {

  /** Of one merchant, waiting or running: more is no help to anybody. */
  private static final int OPEN_MAX = 20;

  /** All files of one merchant that are kept until their work ends. */
  private static final long INPUT_BYTES_MAX = 50L * 1024 * 1024;

  private static final String OPEN =
      """
      select coalesce(sum(w.state <> 'CHECKED'), 0) works, coalesce(sum(w.input_bytes), 0) bytes
      from work w
      where w.merchant_id = :merchant and w.state in ('WAITING', 'RUNNING', 'CHECKED')
      """;

  private static final String FORGET_FAULTS = "delete from work_fault where work_id = :work";
  private static final String FORGET_LINES = "delete from work_line where work_id = :work";

  @Inject WorkReader reader;
  @Inject WorkFiles files;
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public WorkView ask(WorkRequest request) {
    NativeRow open =
        NativeRow.of(
                em.createNativeQuery(OPEN)
                    .setParameter("merchant", request.merchantId())
                    .getResultList())
            .get(0);
    long bytes = request.input().map(file -> (long) file.bytes().length).orElse(0L);
    if (open.number() >= OPEN_MAX || open.number() + bytes > INPUT_BYTES_MAX) {
      throw new DomainException(
          ResultCode.SYSTEM_BUSY,
          "so much work is open already: wait for it, or call some of it off",
          new Details.RetryAfter(60));
    }
    Work work = Work.asked(ids.next(), PublicReference.random(), request, clock.now());
    em.persist(work);
    em.flush();
    request.input().ifPresent(file -> files.keepInput(work.id(), file));
    return work.view(false);
  }

  public WorkView confirm(long merchantId, String reference, boolean skipFaults) {
    Work work = locked(merchantId, reference);
    work.confirm(skipFaults, clock.now());
    em.createNativeQuery(FORGET_FAULTS).setParameter("work", work.id()).executeUpdate();
    em.createNativeQuery(FORGET_LINES).setParameter("work", work.id()).executeUpdate();
    return reader.view(work);
  }

  public WorkView cancel(long merchantId, String reference) {
    Work work = locked(merchantId, reference);
    if (work.cancel(clock.now())) {
      files.deleteInput(work.id());
    }
    return reader.view(work);
  }

  private Work locked(long merchantId, String reference) {
    Work work = reader.work(merchantId, reference);
    em.refresh(work, LockModeType.PESSIMISTIC_WRITE);
    return work;
  }
}
