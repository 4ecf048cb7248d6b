package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;
import java.time.Instant;

/** How an operation of an account provider ended. */
public sealed interface Outcome {

  /** The money was moved, at that moment. */
  record Done(Instant at) implements Outcome {}

  /** Nothing was moved, and nothing will be under that key unless it is asked for again. */
  record Refused(Reason reason) implements Outcome {

    /** Why a bank moves nothing. */
    public enum Reason {
      INSUFFICIENT_FUNDS,
      /** Closed, or no such account. */
      ACCOUNT_CLOSED,
      /** The account is of another currency. */
      CURRENCY,
      /** No authorisation with that key on that account. */
      NO_AUTHORISATION,
      /** The authorisation was captured or released before. */
      AUTHORISATION_ENDED,
      /** More than is held. */
      ABOVE_AUTHORISED,
      /** With the refunds before, more than was captured. */
      ABOVE_CAPTURED,
      /** Answer to a query: no operation with that key has moved anything. */
      NEVER_DONE
    }
  }

  /** The provider gave no answer: the money may have been moved or not. Ask again by its key. */
  record Unknown() implements Outcome {}

  /** Amounts of commands are more than zero; a caller that has not seen to it is mistaken. */
  static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("not an amount to move: " + amount);
    }
  }
}
