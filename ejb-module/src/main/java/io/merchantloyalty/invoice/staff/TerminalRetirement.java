package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Takes terminals out of service for good, at the word of an owner or a shop manager within reach
 * (spec 05, Terminals). Runs in no transaction; what writes is {@link
 * TerminalRetirementTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminalRetirement {

  @Inject StaffDesk desk;
  @Inject TerminalRetirementTransactions transactions;

  /**
   * The terminal never signs in again, its open bills are canceled, and another till may have its
   * sticker. It stays readable.
   *
   * @throws DomainException as {@link StaffDesk#admit}; CANNOT_CANCEL_INVOICE_IN_PROGRESS while a
   *     payment of it runs, is reserved or waits to be collected; REJECTED_BUSINESS_LOGIC with
   *     WrongState when it is out of service already
   */
  public ShopTerminalView unregister(MerchantCall call, String terminalId, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_TERMINALS);
    return Retry.onConflict(() -> transactions.unregister(staff, terminalId, seen));
  }
}
