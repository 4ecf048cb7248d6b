package io.merchantloyalty.shared;

import java.util.List;

/**
 * What a refusal says beyond its code. The mappers of the web module know each kind by name, so the
 * set is closed.
 */
public sealed interface Details {

  /** Nothing more to say than the code and its sentence. */
  record None() implements Details {}

  /** The request is wrong in itself: each wrong field with its rule. */
  record Violations(List<Violation> list) implements Details {
    public Violations {
      list = List.copyOf(list);
    }
  }

  /**
   * What was named is not there, or not the caller's: the two look the same. {@code what}: invoice,
   * payment, account …
   */
  record NotFound(String what) implements Details {}

  /** The thing is in a state that does not allow the call. */
  record WrongState(String state) implements Details {}

  /**
   * The bill is paid, its register has not been told so, and this refusal does not tell it. The
   * payment is reversed unless the register reads the bill's status in time (spec 02,
   * cancelInvoice).
   */
  record Uncollected() implements Details {}

  /** The caller saw an older state of the thing than there is now. */
  record Stale(int version, int revision) implements Details {}

  /** Someone else has changed the thing since the caller saw it; {@code tag}: its state now. */
  record Changed(String tag) implements Details {}

  /** The Idempotency-Key of the call was used before, for another content. */
  record OtherContent() implements Details {}

  /** Another try is sensible after so many seconds. */
  record RetryAfter(long seconds) implements Details {}
}
