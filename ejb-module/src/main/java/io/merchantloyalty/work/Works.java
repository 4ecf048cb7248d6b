package io.merchantloyalty.work;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Long work of merchants: asking for it, giving the word after a check, calling it off. Whoever
 * calls has seen to it that the user may. Runs in no transaction; what writes is {@link
 * WorkTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Works {

  @Inject WorkTransactions transactions;
  @Inject WorkClerk clerk;

  /**
   * Work that is done as soon as a process is free.
   *
   * @throws DomainException SYSTEM_BUSY when the merchant has very much open already
   */
  public WorkView ask(WorkRequest request) {
    WorkView work = Retry.onConflict(() -> transactions.ask(request));
    clerk.look();
    return work;
  }

  /**
   * Does what was checked.
   *
   * @param skipFaults whether lines that are wrong are left out; else there must be none
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when it does not wait for a
   *     word, or has wrong lines ({@code HAS_FAULTS})
   */
  public WorkView confirm(long merchantId, String reference, boolean skipFaults) {
    WorkView work = Retry.onConflict(() -> transactions.confirm(merchantId, reference, skipFaults));
    clerk.look();
    return work;
  }

  /**
   * Calls work off: what waits ends at once, what runs at its next step; its committed steps stay.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when it has ended
   */
  public WorkView cancel(long merchantId, String reference) {
    return Retry.onConflict(() -> transactions.cancel(merchantId, reference));
  }
}
