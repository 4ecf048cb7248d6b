package io.merchantloyalty.web.soap;

import static io.merchantloyalty.invoice.AcknowledgmentMode.NO_ACKNOWLEDGMENT;
import static io.merchantloyalty.invoice.AcknowledgmentMode.OPTIONAL_ACKNOWLEDGMENT;
import static io.merchantloyalty.invoice.AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.Amount;
import io.merchantloyalty.invoice.InvoiceContent;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.RowContent;
import io.merchantloyalty.invoice.SendInvoice;
import io.merchantloyalty.invoice.SentToken;
import io.merchantloyalty.invoice.UpdateInvoice;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.web.soap.envelope.SoapFault;
import io.merchantloyalty.web.soap.envelope.Wire;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceCommandsTest {

  private static final InvoiceCommands COMMANDS =
      new InvoiceCommands(new Dates(ZoneId.of("Europe/Stockholm")));

  private static final List<RowContent> CAPTURED_ROWS =
      List.of(
          new RowContent(
              Optional.of("Coca-Cola"),
              Optional.of(new BigDecimal("2")),
              Optional.of("EA"),
              Optional.of(sek("5.00")),
              Optional.of(sek("10.00")),
              Optional.of(sek("0.00")),
              Optional.of(new BigDecimal("25.00")),
              Optional.of("0076232342123"),
              Optional.of("12345-A")),
          new RowContent(
              Optional.of("1E+2?"),
              Optional.of(new BigDecimal("100")),
              Optional.empty(),
              Optional.empty(),
              Optional.of(sek("0.10")),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));

  @Test
  void aCapturedSendIsReadFieldByField() throws SoapFault {
    assertThat(send("all-operations/004-sendInvoice", Address.CASH_REGISTER_2))
        .isEqualTo(
            new SendInvoice(
                capturedContent("2026-11-23T06:36:03.380Z", "10.10"),
                Optional.of(NO_ACKNOWLEDGMENT),
                Optional.of(PaymentMode.IMMEDIATE_DEBIT),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(
                    token("CARD_A", "2610411111110", "Loyalty card CARD_A", 0),
                    token("CARD_B", "77", "Loyalty card CARD_B", 1))));
  }

  @Test
  void aCapturedUpdateIsReadFieldByField() throws SoapFault {
    assertThat(update("all-operations/006-updateInvoice"))
        .isEqualTo(
            new UpdateInvoice(
                "1402562843463",
                capturedContent("2026-11-23T06:36:03.428Z", "9.00"),
                Optional.of(List.of(token("CARD_A", "2610411111110", "Loyalty card CARD_A", 1))),
                Optional.empty()));
  }

  @Test
  void theLoyaltySampleSendsABillWithoutRows() throws SoapFault {
    assertThat(send("loyalty-sample/001-sendInvoice", Address.PROXY))
        .isEqualTo(
            new SendInvoice(
                sampleContent("10.00"),
                Optional.of(OPTIONAL_ACKNOWLEDGMENT),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of()));
  }

  @Test
  void anUpdateWithoutTokensLeavesThemAlone() throws SoapFault {
    assertThat(update("loyalty-sample/003-updateInvoice"))
        .isEqualTo(
            new UpdateInvoice(
                "1402562843463", sampleContent("9.00"), Optional.empty(), Optional.empty()));
  }

  @Test
  void anUpdateMaySayNothingOfTheBill() throws SoapFault {
    UpdateInvoice update =
        COMMANDS.update(
            wrapper(
                "updateInvoice",
                "<tokens/><tokens><id>A</id><status/></tokens>"
                    + "<invoiceReference> 7 </invoiceReference>"));
    assertThat(update.reference()).isEqualTo("7");
    assertThat(update.content().total()).isEmpty();
    assertThat(update.content().rows()).isEmpty();
    assertThat(update.tokens())
        .contains(List.of(new SentToken("A", Optional.empty(), Optional.empty(), 0)));
  }

  @Test
  void modesInAnUpdateAreNotEvenRead() throws SoapFault {
    XmlElement wrapper =
        wrapper(
            "updateInvoice",
            "<invoiceReference>7</invoiceReference><invoice><paymentMode>LATER</paymentMode>"
                + "<acknowledgmentMode>MAYBE</acknowledgmentMode></invoice>");
    assertThat(COMMANDS.update(wrapper).reference()).isEqualTo("7");
  }

  @Test
  void aReservationNamesItsTimeout() throws SoapFault {
    SendInvoice send =
        COMMANDS.send(
            wrapper(
                "sendInvoice",
                "<invoice><paymentMode>RESERVATION_REQUIRED_PRELIMINARY_AMOUNT</paymentMode>"
                    + "<commitReservationTimeout>120</commitReservationTimeout>"
                    + "<totalAmount><value>1</value><currency>SEK</currency></totalAmount>"
                    + "</invoice>"),
            Address.CASH_REGISTER_2);
    assertThat(send.paymentMode()).contains(PaymentMode.RESERVATION_REQUIRED_PRELIMINARY_AMOUNT);
    assertThat(send.reservationTimeoutSeconds()).hasValue(120);
    assertThat(send.acknowledgmentMode()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Address.class)
  void onlyTheOldestAddressTurnsADemandIntoAnOption(Address address) {
    boolean oldest = address == Address.PROXY;
    assertThat(address.inForce(Optional.empty()))
        .isEqualTo(oldest ? Optional.of(OPTIONAL_ACKNOWLEDGMENT) : Optional.empty());
    assertThat(address.inForce(Optional.of(REQUIRE_ACKNOWLEDGMENT)))
        .contains(oldest ? OPTIONAL_ACKNOWLEDGMENT : REQUIRE_ACKNOWLEDGMENT);
    for (AcknowledgmentMode kept : List.of(OPTIONAL_ACKNOWLEDGMENT, NO_ACKNOWLEDGMENT)) {
      assertThat(address.inForce(Optional.of(kept))).contains(kept);
    }
  }

  @Test
  void anUnreadableIssueDateIsNoted() throws SoapFault {
    InvoiceContent content = contentWith("<issueDate>yesterday at noon</issueDate>");
    assertThat(content.issueDate()).isEmpty();
    assertThat(content.tidied()).contains(List.of("issue date not readable: yesterday at noon"));
    assertThat(contentWith("<issueDate>" + "9".repeat(5000) + "</issueDate>"))
        .extracting(InvoiceContent::tidied)
        .isEqualTo(Optional.of(List.of("issue date not readable: " + "9".repeat(60))));
  }

  @Test
  void rowsMayLackAlmostEverything() throws SoapFault {
    InvoiceContent content =
        contentWith(
            "<invoiceRows><invoiceRow/><invoiceRow><itemUnitPrice/><itemQuantity/>"
                + "<itemDiscount><currency>SEK</currency></itemDiscount>"
                + "<itemTotalAmount><value>-1.5</value><currency>SEK</currency></itemTotalAmount>"
                + "</invoiceRow></invoiceRows>");
    RowContent row = content.rows().orElseThrow().get(0);
    assertThat(content.rows().orElseThrow()).hasSize(1);
    assertThat(row.totalAmount()).contains(sek("-1.5"));
    assertThat(row.quantity()).isEmpty();
    assertThat(row.unitPrice()).isEmpty();
    assertThat(row.discount()).isEmpty();
    assertThat(contentWith("<invoiceRows><invoiceRow/></invoiceRows>").rows()).isEmpty();
  }

  private static InvoiceContent contentWith(String children) throws SoapFault {
    String total = "<totalAmount><value>1</value><currency>SEK</currency></totalAmount>";
    return COMMANDS
        .send(
            wrapper("sendInvoice", "<invoice>" + total + children + "</invoice>"), Address.PROXY_2)
        .content();
  }

  private static SendInvoice send(String captured, Address address) throws SoapFault {
    return COMMANDS.send(Wire.read(Wire.captured(captured)).wrapper(), address);
  }

  private static UpdateInvoice update(String captured) throws SoapFault {
    return COMMANDS.update(Wire.read(Wire.captured(captured)).wrapper());
  }

  private static XmlElement wrapper(String operation, String children) throws SoapFault {
    return Wire.read(Wire.envelope(operation, children)).wrapper();
  }

  private static InvoiceContent capturedContent(String issueDate, String total) {
    return new InvoiceContent(
        Optional.of("Kaffe & bulle åäö €"),
        Optional.of("Merchant34213421"),
        Optional.of("Bob"),
        Optional.of("RFC:12389234DKJ3"),
        Optional.of("http://merchant.example/back?a=1&b=2"),
        Optional.of("http://127.0.0.1:18999/notify"),
        Optional.of(Instant.parse(issueDate)),
        Optional.of(List.of()),
        Optional.of(CAPTURED_ROWS),
        Optional.of(sek(total)));
  }

  private static InvoiceContent sampleContent(String total) {
    return new InvoiceContent(
        Optional.of("sample title"),
        Optional.empty(),
        Optional.of("Bob"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(List.of()),
        Optional.empty(),
        Optional.of(sek(total)));
  }

  private static Amount sek(String value) {
    return new Amount(new BigDecimal(value), "SEK");
  }

  private static SentToken token(String id, String value, String description, int status) {
    return new SentToken(id, Optional.of(new CardNumber(value)), Optional.of(description), status);
  }
}
