package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.loyalty.why.WhyView;
import io.merchantloyalty.loyalty.why.Whys;
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
 * Finds a merchant's bills for the question why a card was not applied (spec 05, Why): each card
 * with what was thought of it, when, and by which mark. For all of the merchant's staff. Looking
 * never collects a payment (spec 02).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffBills {

  @Inject StaffDesk desk;
  @Inject StaffBillReader reader;
  @Inject Whys whys;

  /**
   * The newest first.
   *
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC, not found, for a
   *     terminal that is not the merchant's
   */
  public Page<StaffBill> find(MerchantCall call, FindBills wanted, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_CARDS);
    wanted.check();
    return Page.of(reader.find(staff.merchantId(), wanted, page), page, StaffBill::reference);
  }

  /**
   * Why a card of a bill was used, or was not: by the mark, and by what was thought of its number.
   *
   * @param number as {@link StaffBillCard#number}
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC, not found, for a
   *     bill of another merchant, and for a program that the merchant does not take part in
   */
  public WhyView why(MerchantCall call, String bill, int number) {
    Staff staff = desk.admit(call, Right.READ_CARDS);
    return whys.why(call, reader.question(staff.merchantId(), bill, number));
  }
}
