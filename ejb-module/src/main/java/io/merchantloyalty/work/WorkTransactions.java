package io.merchantloyalty.work;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
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

  /** Of one merchant, waiting or running or kept for a word: more is no help to anybody. */
  private static final int OPEN_MAX = 20;

  private static final String OPEN =
      """
      select count(*) from work w
      where w.merchant_id = :merchant and w.state in ('WAITING', 'RUNNING', 'CHECKED')
      """;

  private static final String FORGET_FAULTS = "delete from work_fault where work_id = :work";

  @Inject WorkReader reader;
  @Inject WorkFiles files;
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public WorkView ask(WorkRequest request) {
    Number open =
        (Number)
            em.createNativeQuery(OPEN)
                .setParameter("merchant", request.merchantId())
                .getSingleResult();
    if (open.intValue() >= OPEN_MAX) {
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
