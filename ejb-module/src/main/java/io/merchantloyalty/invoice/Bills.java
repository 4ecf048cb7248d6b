package io.merchantloyalty.invoice;

import io.merchantloyalty.ledger.Outcome;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.MissLimits;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.terminal.QrCode;
import io.merchantloyalty.terminal.QrTexts;
import io.merchantloyalty.wallet.PayingShopper;
import io.merchantloyalty.wallet.Pins;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What shoppers do with invoices (spec 02, "What the app may do"). An invoice whose payer is
 * someone else looks like one that does not exist, except to a scan, which is told that a payment
 * is in progress.
 *
 * <p>Every call may throw a {@link DomainException}: 20 for a token that no longer holds, 54 for an
 * unknown invoice, 93 and 94 when the database is too busy or away.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bills {

  private static final int PENDING_SECONDS = 5;
  private static final int STICKER_TRIES_MAX = 5;

  @Inject private BillTransactions transactions;
  @Inject private PaymentTransactions payments;
  @Inject private OutsideBanks banks;
  @Inject private LoyaltyAnswers answers;
  @Inject private BillReader reader;
  @Inject private PayerPresence presence;
  @Inject private QrTexts qrTexts;
  @Inject private Pins pins;
  @Inject private KeyedCalls keyedCalls;
  @Inject private MissLimits misses;

  /**
   * Makes the scanner the payer of the invoice behind a QR text, or resumes where that shopper was.
   *
   * @param source the caller's address
   * @throws DomainException 48 when another shopper has it, 95 and 58 when it was canceled or has
   *     expired, 10 when it is paid, 54 when the text names nothing; 10 with the seconds to wait
   *     when the shopper or the source has tried too many such texts
   */
  public ScanAnswer scan(AccessToken shopper, String qrText, String source) {
    QrCode scanned = qrTexts.parse(qrText);
    MissLimits.Asker asker =
        new MissLimits.Asker(PrincipalKind.WALLET_USER, shopper.principalId(), source);
    misses.check(asker);
    // behind a sticker the till may send a newer bill at any moment: then that one is meant
    for (int i = 0; i < STICKER_TRIES_MAX; i++) {
      BillReader.Located located =
          Retry.onConflict(() -> reader.locate(shopper, scanned))
              .orElseThrow(() -> nothingThere(asker));
      if (located.invoiceId().isEmpty()) {
        return new ScanAnswer.NothingToPay(located.shopName(), located.terminalName());
      }
      boolean bound =
          Retry.onConflict(
              () ->
                  transactions.scan(
                      located.walletUserId(),
                      located.invoiceId().get(),
                      scanned instanceof QrCode.Sticker));
      if (bound) {
        return new ScanAnswer.Bound(
            presence.noted(reader.bill(shopper, located.invoiceId().get())).view());
      }
    }
    throw new DomainException(ResultCode.SYSTEM_BUSY, "the till keeps sending new bills");
  }

  private DomainException nothingThere(MissLimits.Asker asker) {
    misses.missed(asker);
    return DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "till or invoice");
  }

  /** The bill as its payer may see it. */
  public BillView bill(AccessToken shopper, String reference) {
    return Retry.onConflict(() -> presence.noted(reader.bill(shopper, reference))).view();
  }

  /**
   * Pays the bill as it was seen at the command's revision.
   *
   * @throws DomainException 20 for a wrong PIN, 33 for a locked wallet, 52 for an account that is
   *     not the shopper's or of another currency, 12 when the provider refuses (another account may
   *     be tried), 48 while another payment of it runs, 10 when it is not to be paid now, {@link
   *     Details.Stale} when the bill has changed, 1 while an outside bank has not answered, 95 when
   *     it answered after the bill was given up
   */
  public BillReceipt pay(AccessToken shopper, PayInvoice command, Optional<KeyedCall> keyed) {
    PayingShopper payer =
        Retry.onConflict(() -> pins.check(shopper, command.accountReference(), command.pin()));
    PaymentOutcome outcome = payWith(payer, command, keyed);
    if (outcome instanceof PaymentOutcome.Before before) {
      return answerAgain(shopper, before.ersReference());
    }
    if (outcome instanceof PaymentOutcome.Asked asked) {
      return charge(shopper, asked.orders());
    }
    if (outcome instanceof PaymentOutcome.Refused refused) {
      throw new DomainException(ResultCode.REJECTED_PAYMENT, refused.sentence());
    }
    return ((PaymentOutcome.Taken) outcome).receipt();
  }

  /**
   * Asks a bank outside this server. The payment stands as asked for in the database, so whatever
   * happens from here on somebody will find out what became of it.
   */
  private BillReceipt charge(AccessToken shopper, BankOrders orders) {
    Outcome answer = banks.charge(orders);
    boolean paid = Retry.onConflict(() -> payments.charged(orders.paymentId(), answer));
    if (paid) {
      return receipt(shopper, orders.ersReference());
    }
    if (answer instanceof Outcome.Refused refused) {
      throw new DomainException(
          ResultCode.REJECTED_PAYMENT, "the account provider refused: " + refused.reason());
    }
    if (answer instanceof Outcome.Done) {
      throw new DomainException(
          ResultCode.INVOICE_ALREADY_CANCELED,
          "the bill was given up in the meantime: the money goes back",
          new Details.WrongState(InvoiceStatus.CANCELED.name()));
    }
    throw notAnswered();
  }

  /** What the first call with this key was answered, or would be by now. */
  private BillReceipt answerAgain(AccessToken shopper, String ersReference) {
    pins.confirmedAfterRefusal(shopper.principalId());
    BillReader.Bill bill =
        Retry.onConflict(
            () -> reader.bill(shopper, reader.invoiceOfPayment(shopper, ersReference)));
    if (bill.view().receipt().isPresent()) {
      return receipt(shopper, ersReference);
    }
    if (bill.view().state() == BillState.PAYING) {
      throw notAnswered();
    }
    throw new DomainException(
        ResultCode.PAYMENT_ALREADY_CANCELLED, "this payment was refused or has gone back");
  }

  private static DomainException notAnswered() {
    return new DomainException(
        ResultCode.PENDING_APPROVAL,
        "the bank has not answered yet: watch the bill",
        new Details.RetryAfter(PENDING_SECONDS));
  }

  /**
   * A right PIN takes back the attempt that was counted for it, also when the payment is refused.
   */
  private PaymentOutcome payWith(
      PayingShopper payer, PayInvoice command, Optional<KeyedCall> keyed) {
    try {
      return keyedCalls.once(
          () -> new KeyedCalls.Principal(PrincipalKind.WALLET_USER, payer.walletUserId()),
          keyed,
          new KeyedCalls.Memory<>(PaymentOutcome::payment, PaymentOutcome.Before::new),
          () -> transactions.pay(payer, command));
    } catch (DomainException refusal) {
      if (refusal.code() != ResultCode.SERVICE_UNAVAILABLE) {
        pins.confirmedAfterRefusal(payer.walletUserId());
      }
      throw refusal;
    }
  }

  /**
   * Leaves the bill to somebody else: it is again as it was before this shopper scanned it.
   *
   * @throws DomainException 54 when the shopper is not its payer (any more), 48 while the payment
   *     runs, 10 when it is paid or reserved, 95 and 58 when it was canceled or has expired
   */
  public void decline(AccessToken shopper, String reference) {
    long invoiceId = Retry.onConflict(() -> reader.bill(shopper, reference)).invoiceId();
    Retry.runOnConflict(() -> transactions.decline(shopper.principalId(), invoiceId));
  }

  /**
   * Takes the answer to "remember this card?". The same answer again is taken as given.
   *
   * @throws DomainException 23 when the payment is not the shopper's, 10 when this is not asked, or
   *     no longer
   */
  public void answer(AccessToken shopper, AnswerQuestion answer) {
    Retry.runOnConflict(
        () ->
            answers.answer(
                shopper.principalId(),
                reader.invoiceOfPayment(shopper, answer.ersReference()),
                answer));
  }

  /**
   * The question about a card that is still open after one of the shopper's own payments, if any.
   * Refuses with 23 when there is no such payment, or none that stands.
   */
  public Optional<LoyaltyQuestion> question(AccessToken shopper, String ersReference) {
    BillReceipt receipt = receipt(shopper, ersReference);
    if (receipt.isReversed()) {
      throw DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment");
    }
    return receipt.question();
  }

  /**
   * The receipt of one of the shopper's own payments, also when it was reversed since. Refuses with
   * 23 when there is no such payment, or it moved no money.
   */
  public BillReceipt receipt(AccessToken shopper, String ersReference) {
    return Retry.onConflict(() -> reader.receipt(shopper, ersReference));
  }
}
