package io.merchantloyalty.merchant.audit;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * What was changed at a merchant, by whom and from where; for its owners only. Nobody changes it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTrail {

  @Inject StaffDesk desk;
  @Inject AuditTrailReader reader;

  /**
   * The newest first.
   *
   * @throws DomainException as {@link StaffDesk#admit}
   */
  public Page<AuditTrailEntry> list(MerchantCall call, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_AUDIT);
    return reader.list(staff.merchantId(), page);
  }
}
