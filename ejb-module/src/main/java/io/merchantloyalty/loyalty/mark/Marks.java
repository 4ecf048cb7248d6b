package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Where programs are valid in a merchant's own tree (spec 01): those of its own programs, and of
 * others' whose invitation it has accepted. Marks in another merchant's tree are not seen. All of
 * the merchant's staff may look; owners and loyalty managers change. Each method refuses as {@link
 * StaffDesk#admit}. Runs in no transaction; what writes is {@link MarkTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Marks {

  @Inject StaffDesk desk;
  @Inject ProgramReader programs;
  @Inject MarkReader reader;
  @Inject MarkTransactions transactions;

  /** A program's marks in the merchant's tree, ended ones too, by the moment they begin. */
  public Page<MarkView> list(MerchantCall call, String tokenId, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    long program = programs.knownId(staff.merchantId(), tokenId);
    return Page.of(reader.list(staff.merchantId(), program, page), page, MarkView::reference);
  }

  /**
   * A new mark.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong; with WrongState when it
   *     would overlap another of the program at that node, or the program is retired
   */
  public MarkView add(MerchantCall call, AddMark command) {
    return desk.once(
        call,
        Right.CHANGE_PROGRAMS,
        new StaffDesk.Made<>(
            MarkView::reference, (staff, made) -> found(staff, command.tokenId(), made)),
        staff -> {
          if (command.kind() == null) {
            throw DomainException.violated(
                ResultCode.REJECTED_BUSINESS_LOGIC, Violation.missing("kind"));
          }
          return transactions.add(staff, command);
        });
  }

  private MarkView found(Staff staff, String tokenId, String reference) {
    long program = programs.knownId(staff.merchantId(), tokenId);
    // one that was taken back since is not found
    reader.idOf(staff.merchantId(), program, reference);
    return reader.view(staff.merchantId(), program, reference);
  }

  /**
   * Another end for a mark that has not ended yet.
   *
   * @throws DomainException as {@link #add}; with WrongState when the mark has ended
   */
  public MarkView end(MerchantCall call, EndMark command) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.end(staff, command));
  }

  /** Ends a mark that is in effect; WrongState for any other. */
  public MarkView endNow(MerchantCall call, String tokenId, String reference, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.endNow(staff, tokenId, reference, seen));
  }

  /** Takes back a mark that is still to come, as it was; WrongState for any other. */
  public MarkView remove(MerchantCall call, String tokenId, String reference, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.remove(staff, tokenId, reference, seen));
  }
}
