package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.BillCheck;
import io.merchantloyalty.invoice.CheckedContent;
import io.merchantloyalty.invoice.OutsideBanks;
import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Gives shoppers their money back (spec 02, refundPayment). Stands outside the transactions: a
 * conflict is tried again unseen, and a bank outside is asked with none open.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Refunds {

  @Inject Refunders refunders;
  @Inject RefundTransactions transactions;
  @Inject RefundReader reader;
  @Inject OutsideBanks banks;
  @Inject KeyedCalls keyedCalls;

  /**
   * Gives back a payment of the caller's merchant, or a part of it; the payment is kept by that,
   * and never reversed. A {@link RefundStatus#PENDING} refund is decided and will be paid out when
   * the shopper's bank answers.
   *
   * @throws DomainException as {@link Refunders#admit} and {@link KeyedCalls#once}; 49 when amounts
   *     or texts don't fit, 97 when the merchant or the caller's shop gives no refunds, 23 when the
   *     merchant has no such payment, 55 when it was reversed, 58 when it is too old, 98 when the
   *     sum of refunds would be above it, 99 when the shopper's account takes none
   */
  public RefundView refund(
      Credentials credentials, RefundPayment command, Optional<KeyedCall> keyed) {
    Refunder by = Retry.onConflict(() -> refunders.admit(credentials));
    CheckedContent content = new BillCheck(by.currency(), true).refund(command.content());
    RefundOutcome outcome =
        keyedCalls.once(
            by::principal,
            keyed,
            new KeyedCalls.Memory<>(
                made -> Optional.of(made.ersReference()), RefundOutcome.Before::new),
            () -> transactions.start(by, command, content));
    if (outcome instanceof RefundOutcome.Given given) {
      return given.view();
    }
    if (outcome instanceof RefundOutcome.Asked asked) {
      Outcome answer = banks.refund(asked.order());
      Retry.runOnConflict(() -> transactions.answered(asked.refundId(), answer, false));
    }
    return unlessRefused(
        Retry.onConflict(() -> reader.read(by.merchantId(), outcome.ersReference())));
  }

  /**
   * A refund of one of the merchant's payments, as it is now.
   *
   * @throws DomainException as {@link Refunders#admit}; 23 when the payment has no such refund
   */
  public RefundView read(Credentials credentials, String paymentReference, String ersReference) {
    Refunder by = Retry.onConflict(() -> refunders.admit(credentials));
    return Optional.of(Retry.onConflict(() -> reader.read(by.merchantId(), ersReference)))
        .filter(view -> view.paymentReference().equals(paymentReference))
        .orElseThrow(RefundReader::noSuchRefund);
  }

  private static RefundView unlessRefused(RefundView view) {
    if (view.status() == RefundStatus.REFUSED) {
      throw RefundTransactions.refusedByBank();
    }
    return view;
  }
}
