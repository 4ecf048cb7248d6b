package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.shared.Money;
import java.math.BigInteger;

/**
 * What all refunds of one payment come to that were not refused.
 *
 * @param amount that was given back, or is on its way
 * @param saving the parts of the loyalty saving that went with it
 */
public record GivenBack(Money amount, Money saving) {

  /** Whether another refund would bring the sum above the payment (98). */
  public boolean leavesNoRoomFor(Money next, Money paid) {
    return amount.plus(next).isMoreThan(paid);
  }

  /**
   * The part of the saving that goes with another refund: what the whole sum's part is, rounded
   * once, less what went with the refunds before. So the parts add up to the saving when the sum is
   * the payment, however it was cut.
   *
   * @param paid more than zero
   */
  Money savingOf(Money next, Money paid, Money savingOfBill) {
    BigInteger whole = BigInteger.valueOf(paid.minorUnits());
    long due =
        BigInteger.valueOf(savingOfBill.minorUnits())
            .multiply(BigInteger.valueOf(amount.plus(next).minorUnits()))
            .shiftLeft(1)
            .add(whole)
            .divide(whole.shiftLeft(1))
            .longValueExact();
    // a refund that a bank refused took its part along, so the others may be an öre ahead
    return new Money(Math.max(0, due - saving.minorUnits()), paid.currency());
  }
}
