package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.PageRequest;
import java.util.Optional;

/**
 * Which of a program's blocked numbers are wanted, and in which order (spec 05, cards).
 *
 * @param beginning how the number begins, 1 to 64 characters, in groups or not; empty: all
 * @param descending whether the order is turned round
 */
public record FindBlocked(
    Optional<CardNumber> beginning, Order order, boolean descending, PageRequest page) {

  /** By what the list is ordered. */
  public enum Order {
    NUMBER,
    /** When it was blocked. */
    SINCE
  }

  /** All of them, by their numbers. */
  public static FindBlocked all(PageRequest page) {
    return new FindBlocked(Optional.empty(), Order.NUMBER, false, page);
  }
}
