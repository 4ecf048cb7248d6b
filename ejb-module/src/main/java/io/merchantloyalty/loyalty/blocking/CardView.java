package io.merchantloyalty.loyalty.blocking;

import java.util.List;

/**
 * What is known of one card number of a program, in its normal form.
 *
 * @param faults what the program's number rule has against it, for a person
 * @param shoppers how many shoppers carry it in their app
 * @param blocked whether it is blocked now
 * @param blocks when it was blocked, the newest first
 */
public record CardView(
    String cardNumber,
    List<String> faults,
    long shoppers,
    boolean blocked,
    List<BlockView> blocks) {

  /** The number stays out of logs. */
  @Override
  public String toString() {
    return "CardView[shoppers=" + shoppers + ", blocked=" + blocked + "]";
  }
}
