package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;
import java.util.Optional;

/**
 * A bank that keeps shoppers' accounts. The built-in one is {@link TestBank}; others are CDI beans
 * of this type with a name of their own, made once for the application (spec 01, account).
 *
 * <p>Money goes in two steps: an authorisation holds it, then it is captured (at most once, up to
 * what is held; the rest goes back) or released; what was captured can be refunded in parts. Every
 * operation carries an idempotency key of at most 80 characters, unique per provider: the same key
 * never moves money twice. An outcome of {@link Outcome.Unknown} is resolved by {@link #query}.
 */
public interface AccountProvider {

  /** What {@code wallet_account.provider} says: at most 30 characters. */
  String name();

  /**
   * Whether the provider works inside the caller's transaction: then its operations must be called
   * in one, are undone with it and never end unknown. Otherwise they go to the outside and must be
   * called with no transaction open.
   */
  boolean joinsTransaction();

  /** Holds an amount of an account for a merchant. */
  Outcome authorise(Authorise command);

  /** Takes what was held, or a part of it, and lets go of the rest. */
  Outcome capture(Capture command);

  /** Lets go of all that was held. */
  Outcome release(Release command);

  /** Gives back what was captured, or a part of it. */
  Outcome refund(Refund command);

  /**
   * What became of the operation with that key on that account. {@link
   * Outcome.Refused.Reason#NEVER_DONE}: it moved nothing, and the key is free.
   */
  Outcome query(String account, String idempotencyKey);

  /**
   * Nobody uses the account any more. A bank that keeps accounts for this server alone locks it,
   * and refuses new payments and refunds; others know by themselves.
   */
  default void close(String account) {}

  /** What an account holds beyond what is authorised; empty when this bank does not tell. */
  default Optional<Money> balance(String account) {
    return Optional.empty();
  }
}
