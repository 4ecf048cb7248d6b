package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * storedCard (spec 02, flow 5) with the bytes of the original client library's loyalty sample: it
 * sends a bill of 10 kronor, asks until a card comes, takes one krona off, and asks until it is
 * paid.
 */
class StoredCardSoapFlowIT {

  private final URI base = House.base();

  @Test
  void storedCardByTheOriginalClientsBytes() {
    play(base);
  }

  /** The whole flow, on whatever server. */
  static void play(URI base) {
    Wallet anna = Wallet.signIn(base, Principals.ANNA);

    SoapAnswer sent = captured(1, "sendInvoice").send(base).expect(0);
    String reference = sent.text("invoiceReference");
    assertThat(sent.text("resultDescription")).isEqualTo("SUCCESS");
    assertThat(sent.text("invoiceQRCode")).isEqualTo("HTTP://SEQR.SE/R" + reference);
    assertThat(captured(2, "getPaymentStatus").about(reference).send(base).expect(0).line())
        .isEqualTo("ISSUED 0 -");

    anna.scan(sent.text("invoiceQRCode")).expect(202);
    assertThat(captured(2, "getPaymentStatus").about(reference).send(base).expect(0).line())
        .isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 1 SOME_CARD/" + Principals.ANNAS_CARD + "/0");

    captured(3, "updateInvoice").about(reference).send(base).expect(0);
    assertThat(captured(4, "getPaymentStatus").about(reference).send(base).expect(0).line())
        .isEqualTo("ISSUED 2 SOME_CARD/" + Principals.ANNAS_CARD + "/0");

    Rest.Answer bill = anna.bill(reference).expect(200);
    assertThat(bill.text("/content/totalAmount/value")).isEqualTo("9.00");
    Rest.Answer paid = anna.pay(reference, bill.body().at("/content/revision").asInt()).expect(200);

    SoapAnswer told = captured(5, "getPaymentStatus").about(reference).send(base).expect(0);
    assertThat(told.line()).isEqualTo("PAID 3 SOME_CARD/" + Principals.ANNAS_CARD + "/0");
    assertThat(told.text("ersReference")).isEqualTo(paid.text("/ersReference"));
    assertThat(told.text("receipt/paymentReference")).isEqualTo(paid.text("/ersReference"));
    assertThat(told.text("receipt/invoice/totalAmount/value")).isEqualTo("9.00");
    assertThat(told.text("receipt/invoice/cashierId")).isEqualTo("Bob");
    Ledger.assertBalanced(base);
  }

  @Test
  void aTillIsRegisteredAndGetsItsStickerByTheOriginalClientsBytes() {
    String terminalId =
        CapturedRequest.read("all-operations/001-registerTerminal")
            .send(base)
            .expect(0)
            .text("terminalId");
    SoapAnswer assigned =
        CapturedRequest.read("all-operations/003-assignSeqrId")
            .replacing("87e791f9e24148a6892c52aa85bb0331", terminalId)
            // another test puts the captured sticker on a till of its own
            .replacing("seqrgo6ip9st", "seqrgo6ip9su")
            .send(base)
            .expect(0);
    assertThat(assigned.text("resultDescription")).isEqualTo("SUCCESS");
    Rest.Answer self =
        Rest.basic(base, new Principals.Login(terminalId, "secret-terminal-pw"))
            .get("/api/pos/v1/terminals/self")
            .expect(200);
    assertThat(self.text("/name")).isEqualTo("My Shop's Name");
    assertThat(self.text("/seqrId")).isEqualToIgnoringCase("seqrgo6ip9su");
  }

  private static CapturedRequest captured(int number, String operation) {
    return CapturedRequest.read("loyalty-sample/00" + number + "-" + operation);
  }
}
