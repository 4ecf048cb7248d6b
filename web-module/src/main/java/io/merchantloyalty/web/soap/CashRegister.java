package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.invoice.InvoiceStatusView;
import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.invoice.SentInvoice;
import io.merchantloyalty.invoice.SubmitReceipt;
import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.invoice.refund.RefundView;
import io.merchantloyalty.invoice.refund.Refunds;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.terminal.RegisterTerminal;
import io.merchantloyalty.terminal.TerminalView;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.StopGate;
import io.merchantloyalty.web.soap.envelope.Answer;
import io.merchantloyalty.web.soap.envelope.Operation;
import io.merchantloyalty.web.soap.envelope.SoapRequest;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Does what a call asks for (spec 03, Operations): reads a command, has the same bean do it that
 * REST has, and makes the answer.
 */
final class CashRegister {

  private final Invoices invoices;
  private final Refunds refunds;
  private final Terminals terminals;
  private final InvoiceFeed feed;
  private final InvoiceCommands commands;
  private final RefundCommand refundCommand;
  private final StatusAnswer statuses;

  /** {@code server}: the zone of dates that come without one. */
  CashRegister(
      Invoices invoices, Refunds refunds, Terminals terminals, InvoiceFeed feed, ZoneId server) {
    this.invoices = invoices;
    this.refunds = refunds;
    this.terminals = terminals;
    this.feed = feed;
    this.commands = new InvoiceCommands(new Dates(server));
    this.refundCommand = new RefundCommand(new Dates(server));
    this.statuses = new StatusAnswer(new Dates(server));
  }

  /**
   * Always an answer: what goes wrong is a result code.
   *
   * @param source the caller's address
   */
  Answer answer(SoapRequest request, Address address, String source) {
    try {
      return done(request, address, new Initiator(source));
    } catch (RuntimeException e) {
      ResultCode code = Refusals.codeOf(request.operation(), e);
      // a receipt that is too large is so again, until its till knows the limit
      return request.operation() == Operation.SUBMIT_PAYMENT_RECEIPT
          ? Refusals.reasonOf(e)
              .map(reason -> Answer.refused(code, reason))
              .orElseGet(() -> Answer.of(code))
          : refused(request.operation(), code);
    }
  }

  /** The answer to a receipt that is so large that its call was not read. */
  static Answer receiptTooLong() {
    return Answer.refused(ResultCode.REJECTED_BUSINESS_LOGIC, "content " + SubmitReceipt.RULE);
  }

  private Answer done(SoapRequest request, Address address, Initiator initiator) {
    // while the database is away, no call may wait for its connections; a server that is stopping
    // accepts no calls
    if (!feed.isHealthy() || !StopGate.gate().isOpen()) {
      return refused(request.operation(), ResultCode.SERVICE_UNAVAILABLE);
    }
    XmlElement wrapper = request.wrapper();
    return switch (request.operation()) {
      case SEND_INVOICE -> sendInvoice(wrapper, address, initiator);
      case UPDATE_INVOICE -> updateInvoice(wrapper, initiator);
      case GET_PAYMENT_STATUS -> getPaymentStatus(wrapper, initiator);
      case REGISTER_TERMINAL -> registerTerminal(wrapper, initiator);
      case ASSIGN_SEQR_ID -> assignSeqrId(wrapper, initiator);
      case CANCEL_INVOICE -> cancelInvoice(wrapper, initiator);
      case UNREGISTER_TERMINAL -> unregisterTerminal(wrapper, initiator);
      case CHANGE_PRINCIPAL_PASSWORD -> changePrincipalPassword(wrapper, initiator);
      case REFUND_PAYMENT -> refundPayment(wrapper, initiator);
      case SUBMIT_PAYMENT_RECEIPT -> submitPaymentReceipt(wrapper, initiator);
      case BENCHMARKING_NOP -> Answer.of(ResultCode.SUCCESS);
      default -> refused(request.operation(), ResultCode.UNSUPPORTED_OPERATION);
    };
  }

  private Answer sendInvoice(XmlElement wrapper, Address address, Initiator initiator) {
    Credentials terminal = initiator.terminal(wrapper);
    SentInvoice sent = invoices.send(terminal, commands.send(wrapper, address));
    return Answer.of(
        ResultCode.SUCCESS,
        out -> out.leaf("invoiceQRCode", sent.qrText()).leaf("invoiceReference", sent.reference()));
  }

  private Answer updateInvoice(XmlElement wrapper, Initiator initiator) {
    Credentials terminal = initiator.terminal(wrapper);
    invoices.update(terminal, commands.update(wrapper));
    return Answer.of(ResultCode.SUCCESS);
  }

  /** Without a reference a cash register means its newest bill (spec 02, getPaymentStatus). */
  private Answer getPaymentStatus(XmlElement wrapper, Initiator initiator) {
    Credentials terminal = initiator.terminal(wrapper);
    Violations violations = new Violations();
    OptionalInt seen = new Fields(wrapper, "", violations).integer("invoiceVersion");
    violations.refuse(ResultCode.INVALID_INVOICE_DATA);
    InvoiceStatusView status =
        invoices.poll(terminal, wrapper.word("invoiceReference"), seen.orElse(0));
    return statuses.of(status);
  }

  /**
   * What is missing is empty, and refused by the rules for what is too short. A name is made to
   * fit.
   */
  private Answer registerTerminal(XmlElement wrapper, Initiator initiator) {
    Credentials user = initiator.merchantUser(wrapper);
    TerminalView terminal =
        terminals.register(
            user,
            RegisterTerminal.tidied(
                wrapper.word("externalTerminalId").orElse(""),
                wrapper.text("password").orElse(""),
                wrapper.word("name").orElse("")));
    return Answer.of(ResultCode.SUCCESS, out -> out.leaf("terminalId", terminal.terminalId()));
  }

  private Answer assignSeqrId(XmlElement wrapper, Initiator initiator) {
    Credentials terminal = initiator.terminal(wrapper);
    terminals.assignSeqrId(terminal, wrapper.word("seqrId").orElse(""));
    return Answer.of(ResultCode.SUCCESS);
  }

  private Answer cancelInvoice(XmlElement wrapper, Initiator initiator) {
    Credentials terminal = initiator.terminal(wrapper);
    invoices.cancel(terminal, reference(wrapper));
    return Answer.of(ResultCode.SUCCESS);
  }

  private Answer unregisterTerminal(XmlElement wrapper, Initiator initiator) {
    invoices.unregister(initiator.terminal(wrapper));
    return Answer.of(ResultCode.SUCCESS);
  }

  /** A terminal changes its own password; a merchant's users do so on the console. */
  private Answer changePrincipalPassword(XmlElement wrapper, Initiator initiator) {
    Credentials.Password terminal = initiator.terminal(wrapper);
    if (!Initiator.names(wrapper, "principalId", terminal.principal())) {
      throw new DomainException(ResultCode.ACCESS_DENIED, "only one's own password is changed");
    }
    terminals.changePassword(terminal, wrapper.text("newPassword").orElse(""));
    return Answer.of(ResultCode.SUCCESS);
  }

  private Answer submitPaymentReceipt(XmlElement wrapper, Initiator initiator) {
    Credentials terminal = initiator.terminal(wrapper);
    SubmitReceipt receipt = ReceiptCommand.read(wrapper);
    invoices.submitReceipt(terminal, receipt);
    return Answer.ofPayment(receipt.ersReference());
  }

  /** 1 while the shopper's bank has not answered: the same call again tells what came of it. */
  private Answer refundPayment(XmlElement wrapper, Initiator initiator) {
    Credentials caller = initiator.terminalOrMerchantUser(wrapper);
    RefundView refund = refunds.refund(caller, refundCommand.read(wrapper), Optional.empty());
    return new Answer(
        refund.status() == RefundStatus.GIVEN ? ResultCode.SUCCESS : ResultCode.PENDING_APPROVAL,
        Optional.of(refund.ersReference()),
        Optional.empty(),
        out -> {});
  }

  private static String reference(XmlElement wrapper) {
    return wrapper
        .word("invoiceReference")
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice"));
  }

  private static Answer refused(Operation operation, ResultCode code) {
    return operation == Operation.GET_PAYMENT_STATUS ? StatusAnswer.refused(code) : Answer.of(code);
  }
}
