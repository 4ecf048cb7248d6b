package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.BillText;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.invoice.SentInvoice;
import io.merchantloyalty.invoice.TokenView;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.soap.envelope.Operation;
import io.merchantloyalty.web.soap.envelope.SoapFault;
import io.merchantloyalty.web.soap.envelope.SoapReader;
import io.merchantloyalty.web.soap.envelope.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description describes what is really read and written (spec 03). */
class WsdlTest {

  private static final Description DESCRIPTION =
      Description.parse(Wsdl.load().at("http://till.example/extclientproxy/service"));

  @Test
  void allOperationsAreThereInTheirOrder() {
    List<String> names = Arrays.stream(Operation.values()).map(Operation::element).toList();
    assertThat(DESCRIPTION.names("/w:definitions/w:portType/w:operation")).isEqualTo(names);
    assertThat(DESCRIPTION.names("/w:definitions/w:binding/w:operation")).isEqualTo(names);
    assertThat(DESCRIPTION.names("/w:definitions/w:portType"))
        .containsExactly("ERSWSExternalClientService");
    assertThat(DESCRIPTION.text("/w:definitions/@targetNamespace")).isEqualTo(SoapReader.SERVICE);
  }

  @Test
  void itIsDocumentLiteralWrapped() {
    assertThat(DESCRIPTION.text("/w:definitions/w:binding/s:binding/@style")).isEqualTo("document");
    for (Operation operation : Operation.values()) {
      for (String message : List.of(operation.element(), operation.element() + "Response")) {
        assertThat(
                DESCRIPTION.text(
                    "/w:definitions/w:message[@name='" + message + "']/w:part/@element"))
            .isEqualTo("tns:" + message);
        assertThat(DESCRIPTION.names("//x:schema/x:element")).contains(message);
      }
    }
  }

  /** suds looks for elements inside of types only in a schema merged into an earlier one. */
  @Test
  void anEmptySchemaOfAnotherNamespaceComesFirst() {
    assertThat(DESCRIPTION.text("count(/w:definitions/w:types/x:schema)")).isEqualTo("2");
    assertThat(DESCRIPTION.text("count(//x:schema[1]/*)")).isEqualTo("0");
    assertThat(DESCRIPTION.text("//x:schema[1]/@targetNamespace")).isNotEqualTo(SoapReader.SERVICE);
    assertThat(DESCRIPTION.text("//x:schema[2]/@targetNamespace")).isEqualTo(SoapReader.SERVICE);
  }

  @Test
  void theAddressIsTheOneThatTheCallerUsed() {
    assertThat(DESCRIPTION.text("//s:address/@location"))
        .isEqualTo("http://till.example/extclientproxy/service");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a\"/><evil x=\"", "http://a&b<c>'d", "http://a\u0001\u0000b"})
  void noAddressBreaksTheDocument(String address) {
    assertThat(Description.parse(Wsdl.load().at(address)).text("//s:address/@location"))
        .isEqualTo(address.replaceAll("[\u0000\u0001]", "\uFFFD"));
  }

  static List<String> captured() {
    return List.of(
        "all-operations/001-registerTerminal",
        "all-operations/002-benchmarkingNop",
        "all-operations/003-assignSeqrId",
        "all-operations/004-sendInvoice",
        "all-operations/005-getPaymentStatus",
        "all-operations/006-updateInvoice",
        "all-operations/007-commitReservation",
        "all-operations/008-cancelInvoice",
        "all-operations/009-submitPaymentReceipt",
        "all-operations/010-refundPayment",
        "all-operations/011-markTransactionPeriod",
        "all-operations/012-markTransactionPeriod",
        "all-operations/013-executeReport",
        "all-operations/014-requestPrincipalInformation",
        "all-operations/015-changePrincipalPassword",
        "all-operations/016-confirmCustomerRegistration",
        "all-operations/017-requestPurchase",
        "all-operations/018-requestTopup",
        "all-operations/019-requestTransfer",
        "all-operations/020-unregisterTerminal",
        "loyalty-sample/001-sendInvoice",
        "loyalty-sample/002-getPaymentStatus",
        "loyalty-sample/003-updateInvoice",
        "loyalty-sample/004-getPaymentStatus",
        "loyalty-sample/005-getPaymentStatus");
  }

  @ParameterizedTest
  @MethodSource("captured")
  void whatTheOriginalClientSendsIsValid(String name) {
    assertIsValid(Wire.captured(name));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void eachRefusalIsValid(Operation operation) throws SoapFault {
    Till till = new Till();
    till.beans =
        () -> {
          throw new DomainException(ResultCode.ACCESS_DENIED, "no");
        };
    assertIsValid(till.call(operation.element(), Wire.TILL));
  }

  @Test
  void eachSuccessIsValid() throws SoapFault {
    assertIsValid(success("registerTerminal", () -> Views.terminal("t")));
    assertIsValid(success("assignSeqrId", () -> Views.terminal("t")));
    assertIsValid(
        success("sendInvoice", () -> new SentInvoice("1", "HTTP://X/R1", new InvoiceTag(0, 0))));
    assertIsValid(success("updateInvoice", () -> Views.status(InvoiceStatus.ISSUED, 0, null)));
  }

  @ParameterizedTest
  @EnumSource(InvoiceStatus.class)
  void eachStatusIsValid(InvoiceStatus status) throws SoapFault {
    TokenView token = new TokenView("A", Optional.of("1"), Optional.of("Card"), 90);
    assertIsValid(success("getPaymentStatus", () -> Views.status(status, 1, token)));
    assertIsValid(success("getPaymentStatus", () -> Views.status(status, 1, null)));
  }

  @Test
  void eachReceiptIsValid() throws SoapFault {
    BillText text =
        new BillText(
            Optional.of("title"),
            Optional.of("id"),
            Optional.of("Bob"),
            Optional.of("footer"),
            Optional.of("http://back"),
            Optional.of("http://notify"),
            Optional.of(Instant.EPOCH));
    for (PaymentMode mode : PaymentMode.values()) {
      for (AcknowledgmentMode acknowledgment : AcknowledgmentMode.values()) {
        List<RowView> rows = List.of(Views.FULL_ROW, Views.BARE_ROW);
        assertIsValid(
            success(
                "getPaymentStatus",
                () -> Views.paid(Views.receipt(text, rows, acknowledgment, mode))));
      }
    }
  }

  private static String success(String operation, Supplier<Object> beans) throws SoapFault {
    Till till = new Till();
    till.beans = beans;
    String context = operation.equals("registerTerminal") ? Wire.MERCHANT : Wire.TILL;
    String invoice =
        "<invoiceReference>1</invoiceReference><invoice><totalAmount><value>1</value>"
            + "<currency>SEK</currency></totalAmount></invoice>";
    String answer = till.call(operation, context + invoice);
    assertThat(answer).contains(Till.result(0, "SUCCESS"));
    return answer;
  }

  private static void assertIsValid(String document) {
    assertIsValid(document.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertIsValid(byte[] document) {
    DOMSource call = new DOMSource(Description.parse(document).node("/e:Envelope/e:Body/*"));
    assertThatCode(() -> DESCRIPTION.schema().newValidator().validate(call))
        .doesNotThrowAnyException();
  }
}
