package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.Amount;
import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.invoice.InvoiceStatusView;
import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.invoice.SendInvoice;
import io.merchantloyalty.invoice.SentInvoice;
import io.merchantloyalty.invoice.SubmitReceipt;
import io.merchantloyalty.invoice.UpdateInvoice;
import io.merchantloyalty.invoice.refund.RefundPayment;
import io.merchantloyalty.invoice.refund.RefundView;
import io.merchantloyalty.invoice.refund.Refunds;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.terminal.RegisterTerminal;
import io.merchantloyalty.terminal.TerminalView;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.soap.envelope.SoapFault;
import io.merchantloyalty.web.soap.envelope.SoapRequest;
import io.merchantloyalty.web.soap.envelope.SoapWriter;
import io.merchantloyalty.web.soap.envelope.Wire;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The service with beans that write down what they are asked and say what a test wants to hear. */
final class Till {

  /** What the beans were asked, in order: {@code send till OPTIONAL_ACKNOWLEDGMENT}. */
  final List<String> asked = new ArrayList<>();

  boolean healthy = true;
  Supplier<Object> beans =
      () -> {
        throw new AssertionError("no bean should be asked");
      };

  private final CashRegister register =
      new CashRegister(
          new FakeInvoices(),
          new FakeRefunds(),
          new FakeTerminals(),
          new FakeFeed(),
          ZoneOffset.UTC);

  String call(String operation, String children) throws SoapFault {
    return answer(Wire.envelope(operation, children).getBytes(StandardCharsets.UTF_8));
  }

  String answer(byte[] body) throws SoapFault {
    return answer(body, Address.CASH_REGISTER_2);
  }

  /** The whole answer document. */
  String answer(byte[] body, Address address) throws SoapFault {
    SoapRequest request = Wire.read(body);
    byte[] document =
        SoapWriter.answer(request.operation(), register.answer(request, address, "192.0.2.1"));
    return new String(document, StandardCharsets.UTF_8);
  }

  /** The document that answers an operation with this inside its return element. */
  static String document(String operation, String inside) {
    return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
        + "<ns2:"
        + operation
        + "Response xmlns:ns2=\"http://external.interfaces.ers.seamless.com/\"><return>"
        + inside
        + "</return></ns2:"
        + operation
        + "Response></soap:Body></soap:Envelope>";
  }

  static String result(int code, String description) {
    return "<resultCode>"
        + code
        + "</resultCode><resultDescription>"
        + description
        + "</resultDescription>";
  }

  private static String name(Credentials credentials) {
    Credentials.Password password = (Credentials.Password) credentials;
    return password.principal() + ":" + password.password();
  }

  private final class FakeInvoices extends Invoices {
    @Override
    public SentInvoice send(Credentials till, SendInvoice command) {
      asked.add("send " + name(till) + " " + command.acknowledgmentMode());
      return (SentInvoice) beans.get();
    }

    @Override
    public InvoiceStatusView update(Credentials till, UpdateInvoice command) {
      asked.add("update " + name(till) + " " + command.reference());
      return (InvoiceStatusView) beans.get();
    }

    @Override
    public InvoiceStatusView cancel(Credentials till, String reference) {
      asked.add("cancel " + name(till) + " " + reference);
      return (InvoiceStatusView) beans.get();
    }

    @Override
    public void unregister(Credentials till) {
      asked.add("unregister " + name(till));
    }

    @Override
    public void submitReceipt(Credentials till, SubmitReceipt command) {
      Object kept = beans.get();
      asked.add(
          "receipt %s %s %s %s %d %s"
              .formatted(
                  name(till),
                  command.ersReference(),
                  command.mediaType(),
                  command.receiptType(),
                  command.content().length,
                  kept));
    }

    @Override
    public InvoiceStatusView poll(Credentials till, Optional<String> reference, int seenVersion) {
      asked.add("poll " + name(till) + " " + reference + " " + seenVersion);
      return (InvoiceStatusView) beans.get();
    }
  }

  private final class FakeRefunds extends Refunds {
    @Override
    public RefundView refund(Credentials caller, RefundPayment command, Optional<KeyedCall> keyed) {
      InvoiceContent content = command.content();
      asked.add(
          "refund %s %s %s %s %s %d %s"
              .formatted(
                  name(caller),
                  command.ersReference(),
                  content.total().map(Amount::value),
                  content.clientInvoiceId(),
                  content.notificationUrl(),
                  content.rows().map(List::size).orElse(0),
                  command.sameIsRetry()));
      return (RefundView) beans.get();
    }
  }

  private final class FakeTerminals extends Terminals {
    @Override
    public TerminalView register(Credentials user, RegisterTerminal command) {
      asked.add(
          String.join(
              " ",
              "register",
              name(user),
              command.externalId(),
              command.password(),
              command.name()));
      return (TerminalView) beans.get();
    }

    @Override
    public void changePassword(Credentials till, String newPassword) {
      asked.add("password " + name(till) + " " + newPassword);
    }

    @Override
    public TerminalView assignSeqrId(Credentials till, String seqrId) {
      asked.add("seqr " + name(till) + " " + seqrId);
      return (TerminalView) beans.get();
    }
  }

  private final class FakeFeed extends InvoiceFeed {
    @Override
    public boolean isHealthy() {
      return healthy;
    }
  }
}
