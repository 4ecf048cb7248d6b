package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Register.Door;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tills that were built years ago sell, whatever they write into fields that are neither money nor
 * identity (spec 03, Requests). What was cut or left out is on the bill's timeline.
 */
class OldClientsIT {

  private static final Optional<String> AT_ONCE = Optional.of("NO_ACKNOWLEDGMENT");
  private static final String LONG = "å".repeat(5_000);

  private final URI base = House.base();
  private final Register.OverSoap till = (Register.OverSoap) Door.SOAP.openNew(base);

  @Test
  void longTextsAreSoldAndComeBackOnTheReceipt() {
    String bill =
        sell(
            "<title>%1$s</title><clientInvoiceId>%1$s</clientInvoiceId><cashierId>%1$s</cashierId>"
                    .formatted(LONG)
                + "<footer>%1$s</footer><backURL>http://a.se/%2$s</backURL>"
                    .formatted(LONG, "x".repeat(3_000))
                + "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>",
            ("<itemDescription>%1$s</itemDescription><itemUnit>%1$s</itemUnit>"
                    + "<itemEAN>%1$s</itemEAN><itemSKU>%1$s</itemSKU>")
                .formatted(LONG),
            "");
    SoapAnswer paid = pay(bill);
    String kept = LONG.substring(0, 4_000);
    for (String field : new String[] {"title", "clientInvoiceId", "cashierId", "footer"}) {
      assertThat(paid.text("receipt/invoice/" + field)).as(field).isEqualTo(kept);
    }
    for (String field : new String[] {"itemDescription", "itemUnit", "itemEAN", "itemSKU"}) {
      assertThat(paid.text("receipt/invoice/invoiceRows/invoiceRow/" + field))
          .as(field)
          .isEqualTo(kept);
    }
    assertThat(paid.text("receipt/invoice/backURL")).hasSize(3_012);
    assertThat(note(bill)).contains("title cut to 4000 characters", "footer cut to 4000");
  }

  @Test
  void aBillIsFoundByItsLongNumber() {
    String number = "N".repeat(299) + till.till().login().name();
    sell("<clientInvoiceId>" + number + "</clientInvoiceId>", "", "");
    String bill = sell("<clientInvoiceId>" + number + "x</clientInvoiceId>", "", "");
    Rest.Answer found =
        Rest.basic(base, Principals.MERCHANT)
            .get("/api/merchant/v1/bills?calledBy=" + number + "x")
            .expect(200);
    assertThat(found.body().at("/bills")).hasSize(1);
    assertThat(found.text("/bills/0/reference")).isEqualTo(bill);
  }

  @Test
  void numbersThatOnlyInformAreRounded() {
    String bill =
        sell(
            "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>",
            "<itemTaxRate>24.99999</itemTaxRate><itemQuantity>0.1234567</itemQuantity>"
                + amount("itemUnitPrice", "0.3333333333")
                + amount("itemDiscount", "0.333333"),
            "");
    SoapAnswer paid = pay(bill);
    String row = "receipt/invoice/invoiceRows/invoiceRow/";
    assertThat(paid.text(row + "itemTaxRate")).isEqualTo("24.99999");
    assertThat(paid.text(row + "itemQuantity")).isEqualTo("0.123457");
    assertThat(paid.text(row + "itemUnitPrice/value")).isEqualTo("0.333333");
    assertThat(paid.text(row + "itemDiscount/value")).isEqualTo("0.333333");
    assertThat(till.till().read(bill).text("/rows/0/discount/value")).isEqualTo("0.333333");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>&#x1F600;</title><issueDate>yesterday</issueDate>",
        "<acknowledgmentMode>MAYBE</acknowledgmentMode>",
        "<commitReservationTimeout>soon</commitReservationTimeout>",
        "<backURL>javascript:alert(1)</backURL>",
        "<notificationUrl>http://exa_mple.com/n</notificationUrl>",
        "<notificationUrl>http://åäö.se/n?a=|{} %</notificationUrl>",
      })
  void anOddFieldIsNoReasonToRefuse(String field) {
    assertThat(note(sell(field, "", ""))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<notificationUrl>ftp://a.se/n</notificationUrl>, '', 64",
    "<paymentMode>LATER</paymentMode>, '', 49",
    "'', 0.001, 49",
    "'', '1,00', 49"
  })
  void moneyAndWhereItIsToldStayStrict(String field, String wrongTotal, int code) {
    String total = wrongTotal.isEmpty() ? "100.00" : wrongTotal;
    till.call("sendInvoice", "<invoice>" + field + amount("totalAmount", total) + "</invoice>")
        .expect(code);
  }

  @Test
  void strangeTokensAreListedAsInvalidOrLeftOut() {
    String good = "<tokens><id>SOME_CARD</id><value>1234567890</value><status>1</status></tokens>";
    String bill =
        sell(
            "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>",
            "",
            "<tokens><value>1</value></tokens>"
                + "<tokens><id>SOME_CARD</id><value>1</value><status>used</status></tokens>"
                + ("<tokens><id>" + "x".repeat(300) + "</id><value>1</value></tokens>")
                + ("<tokens><id>SOME_CARD</id><value>" + "1".repeat(300) + "</value></tokens>")
                + good.replace("</tokens>", "<description>" + LONG + "</description></tokens>")
                + good.repeat(59));
    assertThat(till.poll(bill)).isEqualTo("ISSUED 0 SOME_CARD/1234567890/1");
    assertThat(note(bill)).contains("token left out: without id", "tokens left out: 40 of 60");
  }

  @Test
  void aReferenceIsANumberThatEveryClientCanRead() {
    String bill = till.send(AT_ONCE);
    assertThat(bill).matches("[1-9]\\d{14}");
    String asNumber = String.format("%.0f", Double.parseDouble(bill));
    assertThat(till.poll(asNumber)).isEqualTo("ISSUED 0 -");
  }

  @Test
  void aReferenceOfTheOldFormIsGoodStill() {
    String bill = till.send(AT_ONCE);
    String old = "036358970" + bill.substring(bill.length() - 9);
    Database.change("update invoice set reference = ? where reference = ?", old, bill);
    assertThat(till.poll(old)).isEqualTo("ISSUED 0 -");
    Shoppers.withoutCard(base).scanInvoice(old).expect(200);
  }

  @Test
  void aSeqrIdMayHaveUnderscoresAndHyphens() {
    String id = "my_qr-code_" + till.till().login().name();
    String seqrId = id.substring(0, Math.min(40, id.length()));
    till.call("assignSeqrId", "<seqrId>" + seqrId + "</seqrId>").expect(0);
    String bill = till.send(AT_ONCE);
    assertThat(
            Shoppers.withoutCard(base)
                .scan("HTTP://SEQR.SE/Q" + seqrId)
                .expect(200)
                .text("/bill/reference"))
        .isEqualTo(bill);
  }

  @Test
  void aReceiptIsKeptWhateverItsTypeUnlessItIsTooLarge() {
    String bill = till.send(AT_ONCE);
    String ers = pay(bill).text("ersReference");
    assertThat(receipt(ers, 100, "text").expect(0).text("ersReference")).isEqualTo(ers);
    assertThat(till.till().read(bill).body().toString())
        .contains("mimeType not readable, taken for application/octet-stream");
    for (int bytes : new int[] {600_000, 780_000}) {
      SoapAnswer refused = receipt(ers, bytes, "text/html").expect(10);
      assertThat(refused.text("resultDescription")).contains("262144");
    }
  }

  @Test
  void aTillsLongNameIsCut() {
    String name = "x\n".repeat(300);
    String id =
        CapturedRequest.read("all-operations/001-registerTerminal")
            .replacing("My Shop's Name", name)
            .send(base)
            .expect(0)
            .text("terminalId");
    assertThat(
            Rest.basic(base, new Principals.Login(id, "secret-terminal-pw"))
                .get("/api/pos/v1/terminals/self")
                .expect(200)
                .text("/name"))
        .hasSizeBetween(199, 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/soap/merchant/cashregister-2/",
        "/extclientproxy/service/",
        "/extclientproxy/service/v2/"
      })
  void aSlashBehindTheAddressIsServed(String address) {
    String nop = CapturedRequest.read("all-operations/002-benchmarkingNop").body();
    new CapturedRequest(address, nop).send(base).expect(0);
  }

  private SoapAnswer receipt(String ers, int bytes, String mimeType) {
    return till.call(
        "submitPaymentReceipt",
        "<ersReference>%s</ersReference><receiptDocument><mimeType>%s</mimeType><receiptData>%s</receiptData></receiptDocument>"
            .formatted(ers, mimeType, Base64.getEncoder().encodeToString(new byte[bytes])));
  }

  private String sell(String fields, String rowFields, String tokens) {
    return till.call(
            "sendInvoice",
            "<invoice>"
                + fields
                + "<invoiceRows><invoiceRow>"
                + rowFields
                + amount("itemTotalAmount", "100.00")
                + "</invoiceRow></invoiceRows>"
                + amount("totalAmount", "100.00")
                + "</invoice>"
                + tokens)
        .expect(0)
        .text("invoiceReference");
  }

  private SoapAnswer pay(String bill) {
    Wallet shopper = Shoppers.withoutCard(base);
    int revision =
        shopper.scanInvoice(bill).expect(200).body().at("/bill/content/revision").asInt();
    shopper.pay(bill, revision).expect(200);
    return till.call("getPaymentStatus", "<invoiceReference>" + bill + "</invoiceReference>")
        .expect(0);
  }

  /** What the first step of its timeline notes. */
  private String note(String bill) {
    return till.till().read(bill).text("/timeline/0/detail");
  }

  private static String amount(String name, String value) {
    return "<" + name + "><currency>SEK</currency><value>" + value + "</value></" + name + ">";
  }
}
