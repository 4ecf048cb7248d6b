package io.merchantloyalty.invoice;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.terminal.AuthenticatedTerminal;
import io.merchantloyalty.terminal.QrTexts;
import io.merchantloyalty.terminal.Terminals;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What registers do with invoices (spec 02, "What a register may do"). Each call says who asks; an
 * invoice of another terminal looks like one that does not exist. Stands outside the transactions,
 * so that a conflict in the database is tried again unseen.
 *
 * <p>Every call may throw a {@link DomainException}: 29 and 20 for wrong credentials, 54 for an
 * unknown reference, 93 and 94 when the database is too busy or away.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invoices {

  @Inject private InvoiceTransactions transactions;
  @Inject private TerminalClosing closing;
  @Inject private PaidInvoices paid;
  @Inject private Terminals terminals;
  @Inject private QrTexts qrTexts;
  @Inject private RegisterTokens registerTokens;
  @Inject private Polls polls;
  @Inject private InvoiceReader reader;
  @Inject private KeyedCalls keyedCalls;
  @Inject private Clock clock;

  /**
   * A new invoice, version 0. On a cash register it takes the place of the one that was open.
   *
   * @throws DomainException 49 when amounts, rows or texts don't fit, 64 for a notification address
   *     that is none, 91 for the reservation modes, which this release does not offer
   */
  public SentInvoice send(Credentials credentials, SendInvoice command) {
    return send(credentials, command, Optional.empty());
  }

  /**
   * {@link #send(Credentials, SendInvoice)}, once for an Idempotency-Key.
   *
   * @throws DomainException as there and as {@link KeyedCalls#once}
   */
  public SentInvoice send(Credentials credentials, SendInvoice command, Optional<KeyedCall> keyed) {
    return keyedCalls.once(
        () ->
            new KeyedCalls.Principal(
                PrincipalKind.TERMINAL, terminals.authenticate(credentials).id()),
        keyed,
        new KeyedCalls.Memory<>(sent -> Optional.of(sent.reference()), this::sent),
        () -> {
          AuthenticatedTerminal terminal = terminals.authenticate(credentials);
          refuseReservation(command);
          CheckedContent content =
              new BillCheck(terminal.currency(), terminal.acceptsRowsThatDiffer())
                  .send(command.content());
          List<IncomingToken> tokens =
              registerTokens.judge(terminal.shopNodeId(), command.tokens(), clock.now());
          Invoice invoice = transactions.send(terminal, command, content, tokens);
          return sent(invoice.reference());
        });
  }

  private SentInvoice sent(String reference) {
    return new SentInvoice(reference, qrTexts.ofInvoice(reference), Invoice.NEW);
  }

  /**
   * Changes a bill that nobody sees yet, or acknowledges a pending one with or without changes.
   *
   * @throws DomainException 49 and 64 as in a send; 90 when the shopper sees the amount or the
   *     invoice is over (a valid card in it is kept for the remember question), or when it brings
   *     the card of a shopper who left; {@link Details.Stale} when {@code ifMatch} does not match;
   *     {@link Details.Uncollected} as in {@link #cancel}
   */
  public InvoiceStatusView update(Credentials credentials, UpdateInvoice command) {
    return Retry.onConflict(
        () -> {
          AuthenticatedTerminal terminal = terminals.authenticate(credentials);
          Optional<List<IncomingToken>> tokens =
              command
                  .tokens()
                  .map(sent -> registerTokens.judge(terminal.shopNodeId(), sent, clock.now()));
          UpdateOutcome outcome = transactions.update(terminal, command, tokens);
          if (outcome instanceof UpdateOutcome.Refused refused) {
            throw refused.why();
          }
          return ((UpdateOutcome.Taken) outcome).status();
        });
  }

  /**
   * The register wants no money for it any more.
   *
   * @throws DomainException 50 when it is paid, with {@link Details.Uncollected} when the register
   *     does not know that yet: the refusal does not collect the payment; 51 while its payment
   *     runs, 95 when it was canceled already
   */
  public InvoiceStatusView cancel(Credentials credentials, String reference) {
    return Retry.onConflict(
        () -> transactions.cancel(terminals.authenticate(credentials), reference));
  }

  /**
   * Takes the calling terminal out of service: what is open is canceled, its SEQR id is free, and
   * it never signs in again.
   *
   * @throws DomainException 51 while a payment of it runs, a reservation stands, or a payment was
   *     not collected
   */
  public void unregister(Credentials credentials) {
    Retry.runOnConflict(() -> closing.unregister(terminals.authenticate(credentials)));
  }

  /**
   * Says that the register knows of a payment (spec 02, durable collection). Again: nothing.
   *
   * @throws DomainException 23 when the payment is not of the terminal's, 55 when it was reversed
   */
  public InvoiceStatusView collect(Credentials credentials, String ersReference) {
    String reference =
        Retry.onConflict(() -> paid.collect(terminals.authenticate(credentials), ersReference));
    return polls.status(credentials, Optional.of(reference), OptionalInt.empty()).view();
  }

  /**
   * Keeps the receipt that the register printed, and collects the payment.
   *
   * @throws DomainException 10 when the document does not fit, 23 when the payment is not of the
   *     terminal's, 55 when it was reversed
   */
  public void submitReceipt(Credentials credentials, SubmitReceipt command) {
    Retry.runOnConflict(
        () -> {
          AuthenticatedTerminal terminal = terminals.authenticate(credentials);
          command.check();
          paid.keepReceipt(terminal, command);
        });
  }

  /**
   * Confirms a pending bill as it is.
   *
   * @throws DomainException 90 when it is not pending, with {@link Details.Uncollected} as in
   *     {@link #cancel}
   */
  public InvoiceStatusView acknowledge(Credentials credentials, String reference) {
    return Retry.onConflict(
        () -> transactions.acknowledge(terminals.authenticate(credentials), reference));
  }

  /**
   * How the invoice is. Saying PAID collects the payment; a read never acknowledges.
   *
   * @param reference absent: the till's newest invoice
   */
  public InvoiceStatusView status(Credentials credentials, Optional<String> reference) {
    return polls.status(credentials, reference, OptionalInt.empty()).view();
  }

  /**
   * The poll of a SOAP register: like {@link #status}, and asking with the newest version confirms
   * a pending bill - at once when no card was offered, else when the offer is 15 s old (a setting).
   */
  public InvoiceStatusView poll(
      Credentials credentials, Optional<String> reference, int seenVersion) {
    return polls.status(credentials, reference, OptionalInt.of(seenVersion)).view();
  }

  /** The whole invoice with rows, tokens and timeline. Saying PAID collects, as a poll does. */
  public InvoiceView read(Credentials credentials, String reference) {
    return reader.read(polls.status(credentials, Optional.of(reference), OptionalInt.empty()));
  }

  private static void refuseReservation(SendInvoice command) {
    PaymentMode mode = command.paymentMode().orElse(PaymentMode.IMMEDIATE_DEBIT);
    if (mode == PaymentMode.RESERVATION_REQUIRED
        || mode == PaymentMode.RESERVATION_REQUIRED_PRELIMINARY_AMOUNT) {
      throw new DomainException(ResultCode.UNSUPPORTED_OPERATION, "reservations are not offered");
    }
  }
}
