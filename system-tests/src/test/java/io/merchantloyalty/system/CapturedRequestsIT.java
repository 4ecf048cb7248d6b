package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * Every request that the original client library was seen to send, in its order and without one
 * byte changed. The ids in them were another server's, so what this server gave is renamed in the
 * database to what the library was given then.
 */
class CapturedRequestsIT {

  private static final String TERMINAL = "87e791f9e24148a6892c52aa85bb0331";
  private static final String INVOICE = "1402562843463";
  private static final String PAYMENT = "2012050100000000000000001";
  private static final int UNSUPPORTED = 91;

  private final URI base = House.base();

  @Test
  void theOriginalLibraryIsServedWhateverItSends() {
    String terminal = send("001-registerTerminal").expect(0).text("terminalId");
    Database.change(
        "update terminal set terminal_id = ? where terminal_id = ?", TERMINAL, terminal);
    send("002-benchmarkingNop").expect(0);
    send("003-assignSeqrId").expect(0);

    String reference = send("004-sendInvoice").expect(0).text("invoiceReference");
    Database.change("update invoice set reference = ? where reference = ?", INVOICE, reference);
    assertThat(send("005-getPaymentStatus").expect(0).line())
        .isEqualTo("ISSUED 0 CARD_A/2610411111110/99");

    // its rows come to 10.10, its total is 9.00
    send("006-updateInvoice").expect(49);
    Database.change(
        "update terminal set accepts_rows_that_differ = ? where terminal_id = ?", 1, TERMINAL);
    send("006-updateInvoice").expect(0);
    Wallet shopper = Shoppers.withoutCard(base);
    Rest.Answer bill = shopper.scanInvoice(INVOICE).expect(200);
    assertThat(bill.text("/bill/content/totalAmount/value")).isEqualTo("9.00");
    assertThat(bill.text("/bill/content/rows/2/totalAmount/value")).isEqualTo("-1.10");

    send("007-commitReservation").expect(UNSUPPORTED);
    send("009-submitPaymentReceipt").expect(23);
    String ers =
        shopper
            .pay(INVOICE, bill.body().at("/bill/content/revision").asInt())
            .expect(200)
            .text("/ersReference");
    Database.change("update payment set ers_reference = ? where ers_reference = ?", PAYMENT, ers);
    // the bank knows the payment by it, too
    Database.change(
        "update ledger_transfer set idempotency_key = replace(idempotency_key, ?, ?)"
            + " where idempotency_key like ?",
        ers,
        PAYMENT,
        "payment:" + ers + "%");
    send("008-cancelInvoice").expect(50);
    send("020-unregisterTerminal").expect(51);
    send("009-submitPaymentReceipt").expect(0);
    String refund = send("010-refundPayment").expect(0).text("ersReference");
    assertThat(refund).matches("[0-9]{25}").isNotEqualTo(PAYMENT);
    assertThat(send("010-refundPayment").expect(0).text("ersReference")).isEqualTo(refund);
    assertThat(shopper.balance()).isEqualTo("992.00");

    for (String later :
        new String[] {
          "011-markTransactionPeriod",
          "012-markTransactionPeriod",
          "013-executeReport",
          "014-requestPrincipalInformation",
          "016-confirmCustomerRegistration",
          "017-requestPurchase",
          "018-requestTopup",
          "019-requestTransfer"
        }) {
      send(later).expect(UNSUPPORTED);
    }

    Database.change("update invoice set reference = ? where reference = ?", "9" + INVOICE, INVOICE);
    String second = send("004-sendInvoice").expect(0).text("invoiceReference");
    Database.change("update invoice set reference = ? where reference = ?", INVOICE, second);
    send("008-cancelInvoice").expect(0);
    send("008-cancelInvoice").expect(95);

    String hash =
        Database.value("select password_hash from terminal where terminal_id = ?", TERMINAL);
    send("015-changePrincipalPassword").expect(0);
    send("020-unregisterTerminal").expect(20);
    Database.change(
        "update terminal set credential_version = credential_version + 1, password_hash = ? where terminal_id = ?",
        hash,
        TERMINAL);
    send("020-unregisterTerminal").expect(0);
    send("020-unregisterTerminal").expect(29);
    Database.change(
        "update terminal set terminal_id = ? where terminal_id = ?", terminal, TERMINAL);
    Ledger.assertBalanced(base);
  }

  private SoapAnswer send(String capture) {
    return CapturedRequest.read("all-operations/" + capture).send(base);
  }
}
