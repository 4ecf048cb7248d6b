package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.BillText;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.InvoiceStatusView;
import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.ReceiptView;
import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.invoice.TokenView;
import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.invoice.refund.RefundView;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.TerminalView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What beans answer, for tests. */
final class Views {

  static final BillText NO_TEXT =
      new BillText(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static final RowView FULL_ROW =
      new RowView(
          Optional.of("Kaffe & <bulle>"),
          Optional.of(new BigDecimal("2.000000")),
          Optional.of("EA"),
          Optional.of(new BigDecimal("4.500000")),
          sek(900),
          Optional.of(new BigDecimal("1.000000")),
          Optional.of(new BigDecimal("25.0000")),
          Optional.of("0076232342123"),
          Optional.of("12345-A"),
          false);

  static final RowView BARE_ROW = row(50, false);
  static final RowView BALANCING_ROW = row(-50, true);

  private Views() {}

  static Money sek(long ore) {
    return new Money(ore, Currency.getInstance("SEK"));
  }

  static InvoiceStatusView status(InvoiceStatus status, int version, TokenView token) {
    return new InvoiceStatusView(
        "1402562843463",
        status,
        Optional.empty(),
        new InvoiceTag(version, 9),
        Optional.ofNullable(token),
        Optional.empty());
  }

  static InvoiceStatusView paid(ReceiptView receipt) {
    return new InvoiceStatusView(
        "1402562843463",
        InvoiceStatus.PAID,
        Optional.empty(),
        new InvoiceTag(3, 9),
        Optional.empty(),
        Optional.of(receipt));
  }

  static ReceiptView receipt(
      BillText text, List<RowView> rows, AcknowledgmentMode acknowledgment, PaymentMode payment) {
    return new ReceiptView(
        "2015102910184861801032678",
        "0460000100001002",
        Instant.parse("2015-10-29T10:18:48.663Z"),
        "1402562843463",
        Optional.of("d613c5b8428d17248751bc101"),
        "Fredells Fisk",
        acknowledgment,
        payment,
        text,
        rows,
        sek(900));
  }

  static TerminalView terminal(String id) {
    return new TerminalView(
        id,
        TerminalKind.CASH_REGISTER,
        "external",
        "name",
        "shop",
        "merchant",
        Optional.empty(),
        Optional.empty());
  }

  private static RowView row(long ore, boolean balancing) {
    return new RowView(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        sek(ore),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        balancing);
  }

  static RefundView refund(String ersReference, RefundStatus status) {
    return new RefundView(
        ersReference,
        "2012050100000000000000001",
        "1402562843463",
        status,
        new Money(100, Currency.getInstance("SEK")),
        new Money(0, Currency.getInstance("SEK")),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
