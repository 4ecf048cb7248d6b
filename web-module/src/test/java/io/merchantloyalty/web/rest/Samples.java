package io.merchantloyalty.web.rest;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.ActorKind;
import io.merchantloyalty.invoice.BillCard;
import io.merchantloyalty.invoice.BillContent;
import io.merchantloyalty.invoice.BillReceipt;
import io.merchantloyalty.invoice.BillState;
import io.merchantloyalty.invoice.BillText;
import io.merchantloyalty.invoice.BillView;
import io.merchantloyalty.invoice.CollectionMode;
import io.merchantloyalty.invoice.InvoiceEvent;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.InvoiceStatusView;
import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.invoice.InvoiceView;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.ReceiptView;
import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.invoice.TimelineEntry;
import io.merchantloyalty.invoice.TokenView;
import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.invoice.refund.ShopperRefund;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.TerminalView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the business tier might answer. */
final class Samples {

  static final String REFERENCE = "125250392663015";
  static final String ERS = "2026030109304512300000017";
  static final Instant AT = Instant.parse("2026-03-01T09:30:45.120Z");

  private Samples() {}

  static Money sek(long minorUnits) {
    return new Money(minorUnits, Currency.getInstance("SEK"));
  }

  static InvoiceStatusView status(InvoiceStatus status) {
    return new InvoiceStatusView(
        REFERENCE,
        status,
        Optional.empty(),
        new InvoiceTag(1, 2),
        Optional.of(new TokenView("SOME_CARD", Optional.of("9752"), Optional.empty(), 0)),
        status == InvoiceStatus.PAID ? Optional.of(receipt()) : Optional.empty());
  }

  static InvoiceView invoice() {
    return new InvoiceView(
        status(InvoiceStatus.PENDING_ISSUER_ACKNOWLEDGE),
        "HTTP://SEQR.SE/R" + REFERENCE,
        AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT,
        PaymentMode.IMMEDIATE_DEBIT,
        CollectionMode.AT_ONCE,
        AT,
        text(),
        rows(),
        sek(2998),
        List.of(),
        List.of(
            new TimelineEntry(
                1,
                AT,
                ActorKind.REGISTER,
                InvoiceEvent.SENT,
                Optional.empty(),
                InvoiceStatus.ISSUED,
                Optional.empty(),
                0,
                1,
                Optional.empty())));
  }

  static TerminalView terminal(Optional<String> seqrId) {
    return new TerminalView(
        "0460000100001002",
        TerminalKind.CASH_REGISTER,
        "till-7",
        "Till 7",
        "Main Street",
        "public_test_shop",
        seqrId,
        seqrId.map(id -> "HTTP://SEQR.SE/Q" + id));
  }

  static BillView bill(BillState state) {
    Optional<BillContent> content =
        Optional.of(
            new BillContent(
                Optional.of("Main Street"),
                rows(),
                sek(2998),
                Optional.of(
                    new BillCard(
                        "SOME_CARD",
                        Optional.of("Some Card"),
                        Optional.of("9752"),
                        1,
                        Optional.empty())),
                Optional.of(sek(1000)),
                4));
    return new BillView(
        REFERENCE,
        state,
        3,
        "public_test_shop",
        "Main Street",
        "Till 7",
        content.filter(any -> state != BillState.WAITING),
        Optional.empty());
  }

  static BillReceipt billReceipt() {
    return new BillReceipt(ERS, REFERENCE, AT, sek(2998), "TB-1001", false, Optional.empty());
  }

  static ShopperRefund shopperRefund() {
    return new ShopperRefund(
        "2026030211150212300000042",
        RefundStatus.GIVEN,
        sek(1050),
        sek(117),
        AT,
        Optional.of("Returned"),
        Optional.empty(),
        rows());
  }

  private static ReceiptView receipt() {
    return new ReceiptView(
        ERS,
        "0460000100001002",
        AT,
        REFERENCE,
        Optional.of("5501938"),
        "public_test_shop",
        AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT,
        PaymentMode.IMMEDIATE_DEBIT,
        text(),
        rows(),
        sek(2998));
  }

  private static BillText text() {
    return new BillText(
        Optional.of("Main Street"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(AT));
  }

  private static List<RowView> rows() {
    return List.of(
        new RowView(
            Optional.of("Coffee"),
            Optional.of(new BigDecimal("2.000000")),
            Optional.empty(),
            Optional.of(new BigDecimal("14.990000")),
            sek(2998),
            Optional.empty(),
            Optional.of(new BigDecimal("12.0000")),
            Optional.empty(),
            Optional.empty(),
            false));
  }
}
