package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.BillText;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.ReceiptView;
import io.merchantloyalty.invoice.TokenView;
import io.merchantloyalty.web.soap.envelope.Answer;
import io.merchantloyalty.web.soap.envelope.Operation;
import io.merchantloyalty.web.soap.envelope.SoapWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What getPaymentStatus answers, as whole documents (spec 03, Answers). */
class StatusAnswerTest {

  private static final StatusAnswer ANSWERS =
      new StatusAnswer(new Dates(ZoneId.of("Europe/Stockholm")));

  @ParameterizedTest
  @EnumSource(InvoiceStatus.class)
  void theListOfTokensIsAlwaysThere(InvoiceStatus status) {
    assertThat(document(ANSWERS.of(Views.status(status, 7, null))))
        .isEqualTo(
            Till.document(
                "getPaymentStatus",
                Till.result(0, "SUCCESS")
                    + "<status>"
                    + status
                    + "</status><customerTokens/><version>7</version>"));
  }

  @Test
  void aTokenMayBeBare() {
    TokenView token = new TokenView("A&B", Optional.empty(), Optional.empty(), 99);
    assertThat(document(ANSWERS.of(Views.status(InvoiceStatus.ISSUED, 1, token))))
        .contains(
            "<customerTokens><token><id>A&amp;B</id><status>99</status></token></customerTokens>");
  }

  @Test
  void aReceiptHoldsThePaidBillAsItWasSent() {
    BillText text =
        new BillText(
            Optional.of("Kaffe & bulle åäö €"),
            Optional.of("Merchant34213421"),
            Optional.of("Bob"),
            Optional.of("RFC:12389234DKJ3"),
            Optional.of("http://merchant.example/back?a=1&b=2"),
            Optional.of("http://merchant.example/notify"),
            Optional.of(Instant.parse("2015-10-29T10:00:00Z")));
    ReceiptView receipt =
        Views.receipt(
            text,
            List.of(Views.FULL_ROW, Views.BARE_ROW, Views.BALANCING_ROW),
            AcknowledgmentMode.NO_ACKNOWLEDGMENT,
            PaymentMode.RESERVATION_REQUIRED);
    assertThat(document(ANSWERS.of(Views.paid(receipt))))
        .isEqualTo(
            Till.document(
                "getPaymentStatus",
                "<ersReference>2015102910184861801032678</ersReference>"
                    + Till.result(0, "SUCCESS")
                    + "<status>PAID</status><receipt><terminalId>0460000100001002</terminalId>"
                    + "<paymentDate>2015-10-29T11:18:48.663+01:00</paymentDate>"
                    + "<clientInvoiceId>Merchant34213421</clientInvoiceId>"
                    + "<invoiceReference>1402562843463</invoiceReference>"
                    + "<paymentReference>2015102910184861801032678</paymentReference>"
                    + "<payerTerminalId>d613c5b8428d17248751bc101</payerTerminalId>"
                    + "<receiverName>Fredells Fisk</receiverName><invoice>"
                    + "<paymentMode>RESERVATION_REQUIRED</paymentMode>"
                    + "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>"
                    + "<issueDate>2015-10-29T11:00:00.000+01:00</issueDate>"
                    + "<title>Kaffe &amp; bulle åäö €</title>"
                    + "<clientInvoiceId>Merchant34213421</clientInvoiceId><invoiceRows>"
                    + "<invoiceRow><itemDescription>Kaffe &amp; &lt;bulle></itemDescription>"
                    + "<itemDiscount><currency>SEK</currency><value>1.00</value></itemDiscount>"
                    + "<itemEAN>0076232342123</itemEAN><itemQuantity>2</itemQuantity>"
                    + "<itemSKU>12345-A</itemSKU><itemTaxRate>25</itemTaxRate>"
                    + "<itemTotalAmount><currency>SEK</currency><value>9.00</value>"
                    + "</itemTotalAmount><itemUnit>EA</itemUnit>"
                    + "<itemUnitPrice><currency>SEK</currency><value>4.50</value></itemUnitPrice>"
                    + "</invoiceRow><invoiceRow><itemTotalAmount><currency>SEK</currency>"
                    + "<value>0.50</value></itemTotalAmount></invoiceRow></invoiceRows>"
                    + "<totalAmount><currency>SEK</currency><value>9.00</value></totalAmount>"
                    + "<cashierId>Bob</cashierId><footer>RFC:12389234DKJ3</footer>"
                    + "<backURL>http://merchant.example/back?a=1&amp;b=2</backURL>"
                    + "<notificationUrl>http://merchant.example/notify</notificationUrl>"
                    + "</invoice></receipt><customerTokens/><version>3</version>"));
  }

  @Test
  void aReceiptHoldsNothingThatTheRegisterDidNotSend() {
    ReceiptView receipt =
        Views.receipt(
            Views.NO_TEXT,
            List.of(Views.BALANCING_ROW),
            AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT,
            PaymentMode.IMMEDIATE_DEBIT);
    assertThat(document(ANSWERS.of(Views.paid(receipt))))
        .contains(
            "<receiverName>Fredells Fisk</receiverName><invoice><totalAmount>"
                + "<currency>SEK</currency><value>9.00</value></totalAmount></invoice></receipt>");
  }

  private static String document(Answer answer) {
    return new String(
        SoapWriter.answer(Operation.GET_PAYMENT_STATUS, answer), StandardCharsets.UTF_8);
  }
}
