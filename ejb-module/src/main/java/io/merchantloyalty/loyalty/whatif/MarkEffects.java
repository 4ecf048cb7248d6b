package io.merchantloyalty.loyalty.whatif;

import io.merchantloyalty.loyalty.mark.AddMark;
import io.merchantloyalty.loyalty.mark.EndMark;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells which shops a mark would change, before it is saved. Asks the same of its caller and of the
 * command as {@link io.merchantloyalty.loyalty.mark.Marks}, so that what is shown here can be saved
 * as it is; changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MarkEffects {

  @Inject StaffDesk desk;
  @Inject MarkEffectTransactions transactions;

  /** At the moment in which the mark would begin. */
  public MarkEffect ofAdding(MerchantCall call, AddMark command) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    if (command.kind() == null) {
      throw DomainException.violated(ResultCode.REJECTED_BUSINESS_LOGIC, Violation.missing("kind"));
    }
    return Retry.onConflict(() -> transactions.ofAdding(staff, command));
  }

  /** At the end that comes first, the old or the new one: there the two begin to differ. */
  public MarkEffect ofEnding(MerchantCall call, EndMark command) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.ofEnding(staff, command));
  }

  /** Of ending a mark that is in effect, now, or of taking back one that is still to come. */
  public MarkEffect ofTakingAway(
      MerchantCall call, String tokenId, String reference, Optional<SeenTag> seen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.ofTakingAway(staff, tokenId, reference, seen));
  }
}
