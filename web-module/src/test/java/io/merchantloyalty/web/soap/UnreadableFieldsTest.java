package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.invoice.RowContent;
import io.merchantloyalty.invoice.SendInvoice;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.web.soap.envelope.SoapFault;
import io.merchantloyalty.web.soap.envelope.Wire;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused as 49, and that the field is named (spec 03, Requests; spec 07, amounts). */
class UnreadableFieldsTest {

  private static final InvoiceCommands COMMANDS = new InvoiceCommands(new Dates(ZoneOffset.UTC));
  private static final String TOTAL =
      "<totalAmount><value>10</value><currency>SEK</currency></totalAmount>";

  @ParameterizedTest
  @CsvSource({"10, 10", "149.5, 149.5", "2.0000, 2.0000", "-3, -3", "+4, 4", "5., 5", ".5, 0.5"})
  void plainDecimalsAreRead(String text, BigDecimal value) throws SoapFault {
    XmlElement wrapper = wrapper("<invoice>" + total(text) + "</invoice>");
    assertThat(COMMANDS.send(wrapper, Address.PROXY).content().total().orElseThrow().value())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E+2",
        "1e400000000",
        "NaN",
        "INF",
        "10,00",
        "1 000",
        "0x10",
        "ten",
        "--1",
        ".",
        "١٢",
        "99999999999999999999999999999999999999999"
      })
  void otherNumbersAreRefusedByName(String text) throws SoapFault {
    assertThat(fields("<invoice>" + total(text) + "</invoice>"))
        .containsExactly("invoice/totalAmount/value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<invoice/>",
        "<invoice><title>t</title></invoice>",
        "<invoice><totalAmount/></invoice>",
        "<invoice><totalAmount><currency>SEK</currency></totalAmount></invoice>",
      })
  void aBillNeedsItsTotal(String children) throws SoapFault {
    assertThat(fields(children)).containsExactly("invoice/totalAmount");
  }

  @Test
  void anAmountNeedsItsCurrency() throws SoapFault {
    assertThat(fields("<invoice><totalAmount><value>1</value></totalAmount></invoice>"))
        .containsExactly("invoice/totalAmount/currency");
  }

  @Test
  void allMoneyThatIsWrongIsNamedAtOnce() throws SoapFault {
    assertThat(
            fields(
                "<invoice>"
                    + TOTAL
                    + "<paymentMode>LATER</paymentMode>"
                    + "<invoiceRows><invoiceRow><itemTotalAmount><value>1,50</value>"
                    + "<currency>SEK</currency></itemTotalAmount></invoiceRow><invoiceRow>"
                    + "<itemTotalAmount><value>1</value></itemTotalAmount>"
                    + "</invoiceRow></invoiceRows></invoice>"))
        .containsExactlyInAnyOrder(
            "invoice/paymentMode",
            "invoice/invoiceRows/invoiceRow[1]/itemTotalAmount/value",
            "invoice/invoiceRows/invoiceRow[2]/itemTotalAmount/currency");
  }

  @Test
  void whatIsNeitherMoneyNorIdentityIsLeftOutAndNoted() throws SoapFault {
    String row =
        "<invoiceRow><itemQuantity>many</itemQuantity><itemTaxRate>25%</itemTaxRate>"
            + "<itemUnitPrice><value>1</value></itemUnitPrice>"
            + "<itemDiscount><value>1e3</value><currency>SEK</currency></itemDiscount>"
            + "<itemTotalAmount><value>1</value><currency>SEK</currency></itemTotalAmount>"
            + "</invoiceRow>";
    SendInvoice send =
        COMMANDS.send(
            wrapper(
                "<invoice>"
                    + TOTAL
                    + "<acknowledgmentMode>require_acknowledgment</acknowledgmentMode>"
                    + "<commitReservationTimeout>1.5</commitReservationTimeout>"
                    + "<invoiceRows>"
                    + row
                    + "</invoiceRows></invoice><tokens><value>2610411111110</value></tokens>"
                    + "<tokens><id>A</id><status>26104111x</status></tokens>"
                    + "<tokens><id>A</id><status>9999999999</status></tokens>"),
            Address.CASH_REGISTER_2);
    assertThat(send.acknowledgmentMode()).isEmpty();
    assertThat(send.reservationTimeoutSeconds()).isEmpty();
    assertThat(send.tokens()).isEmpty();
    RowContent read = send.content().rows().orElseThrow().get(0);
    assertThat(read.quantity()).isEmpty();
    assertThat(read.taxRate()).isEmpty();
    assertThat(read.unitPrice()).isEmpty();
    assertThat(read.discount()).isEmpty();
    String at = "invoice/invoiceRows/invoiceRow[1]/";
    assertThat(send.content().tidied().orElseThrow())
        .containsExactlyInAnyOrder(
            "token left out: its status is not a number",
            "token left out: its status is not a number",
            "token left out: without id",
            "invoice/acknowledgmentMode left out: is not a known mode",
            "invoice/commitReservationTimeout left out: must be a whole number",
            at + "itemQuantity left out: must be a plain decimal number",
            at + "itemTaxRate left out: must be a plain decimal number",
            at + "itemUnitPrice/currency left out: must be given",
            at + "itemDiscount/value left out: must be a plain decimal number")
        .noneMatch(note -> note.contains("26104111"));
  }

  @Test
  void valuesAreNotRepeated() throws SoapFault {
    DomainException refusal = refusal("<invoice>" + total("26104111x") + "</invoice>");
    assertThat(violations(refusal)).allMatch(violation -> violation.value().isEmpty());
    assertThat(refusal.getMessage()).doesNotContain("26104111");
  }

  @Test
  void anUpdateWithoutReferenceIsOfNoInvoice() throws SoapFault {
    XmlElement wrapper = wrapper("<invoice>" + TOTAL + "</invoice>");
    assertThat(catchThrowableOfType(DomainException.class, () -> COMMANDS.update(wrapper)).code())
        .isEqualTo(ResultCode.INVALID_INVOICE_REFERENCE);
  }

  private static String total(String value) {
    return "<totalAmount><value>" + value + "</value><currency>SEK</currency></totalAmount>";
  }

  private static List<String> fields(String children) throws SoapFault {
    return violations(refusal(children)).stream().map(Violation::field).toList();
  }

  private static List<Violation> violations(DomainException refusal) {
    return ((Details.Violations) refusal.details()).list();
  }

  private static DomainException refusal(String children) throws SoapFault {
    XmlElement wrapper = wrapper(children);
    DomainException refusal =
        catchThrowableOfType(
            DomainException.class, () -> COMMANDS.send(wrapper, Address.CASH_REGISTER_2));
    assertThat(refusal.code()).isEqualTo(ResultCode.INVALID_INVOICE_DATA);
    return refusal;
  }

  private static XmlElement wrapper(String children) throws SoapFault {
    return Wire.read(Wire.envelope("sendInvoice", children)).wrapper();
  }
}
