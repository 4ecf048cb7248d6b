package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.BillState;
import io.merchantloyalty.invoice.BillView;
import io.merchantloyalty.invoice.ScanAnswer;
import java.util.Optional;

/**
 * The answer to a scan.
 *
 * @param bill there unless there is nothing to pay
 */
public record ScanAnswerBody(
    ScanOutcome outcome, String shopName, String terminalName, Optional<BillBody> bill) {

  static ScanAnswerBody of(ScanAnswer answer) {
    if (answer instanceof ScanAnswer.Bound bound) {
      BillView bill = bound.bill();
      boolean waiting = bill.state() == BillState.WAITING;
      return new ScanAnswerBody(
          waiting ? ScanOutcome.WAITING : ScanOutcome.BILL,
          bill.shopName(),
          bill.terminalName(),
          Optional.of(BillBody.of(bill)));
    }
    ScanAnswer.NothingToPay nothing = (ScanAnswer.NothingToPay) answer;
    return new ScanAnswerBody(
        ScanOutcome.NOTHING_TO_PAY, nothing.shopName(), nothing.terminalName(), Optional.empty());
  }
}
