package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.BillText;
import io.merchantloyalty.invoice.PaymentMode;
import io.merchantloyalty.invoice.ReceiptView;
import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.web.soap.envelope.XmlOut;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The paid bill inside a receipt: only fields that the register sent (spec 03, Answers). So a
 * balancing row, which the server made, is not there, and a mode only when it cannot be a default.
 */
final class ReceiptInvoice {

  private final Dates dates;

  ReceiptInvoice(Dates dates) {
    this.dates = dates;
  }

  void write(XmlOut out, ReceiptView receipt) {
    BillText text = receipt.text();
    out.open("invoice")
        .leaf("paymentMode", sent(receipt.paymentMode()))
        .leaf("acknowledgmentMode", sent(receipt.acknowledgmentMode()))
        .leaf("issueDate", text.issueDate().map(dates::write))
        .leaf("title", text.title())
        .leaf("clientInvoiceId", text.clientInvoiceId());
    rows(out, receipt.rows().stream().filter(row -> !row.balancing()).toList());
    amount(out, "totalAmount", receipt.total());
    out.leaf("cashierId", text.cashierId())
        .leaf("footer", text.footer())
        .leaf("backURL", text.backUrl())
        .leaf("notificationUrl", text.notificationUrl())
        .close();
  }

  private static Optional<String> sent(PaymentMode mode) {
    return mode == PaymentMode.IMMEDIATE_DEBIT ? Optional.empty() : Optional.of(mode.name());
  }

  /** The oldest address turns an absent or a required acknowledgement into an optional one. */
  private static Optional<String> sent(AcknowledgmentMode mode) {
    return mode == AcknowledgmentMode.NO_ACKNOWLEDGMENT
        ? Optional.of(mode.name())
        : Optional.empty();
  }

  private static void rows(XmlOut out, List<RowView> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.open("invoiceRows");
    rows.forEach(row -> row(out, row));
    out.close();
  }

  private static void row(XmlOut out, RowView row) {
    Currency currency = row.total().currency();
    out.open("invoiceRow").leaf("itemDescription", row.description());
    row.discount()
        .ifPresent(discount -> amount(out, "itemDiscount", currency, price(discount, currency)));
    out.leaf("itemEAN", row.ean())
        .leaf("itemQuantity", row.quantity().map(ReceiptInvoice::plain))
        .leaf("itemSKU", row.sku())
        .leaf("itemTaxRate", row.taxRate().map(ReceiptInvoice::plain));
    amount(out, "itemTotalAmount", row.total());
    out.leaf("itemUnit", row.unit());
    row.unitPrice()
        .ifPresent(price -> amount(out, "itemUnitPrice", currency, price(price, currency)));
    out.close();
  }

  private static void amount(XmlOut out, String name, Money money) {
    amount(out, name, money.currency(), money.toDecimal());
  }

  private static void amount(XmlOut out, String name, Currency currency, BigDecimal value) {
    out.open(name)
        .leaf("currency", currency.getCurrencyCode())
        .leaf("value", value.toPlainString())
        .close();
  }

  /** With the decimals of its currency, and more only where they say something. */
  private static BigDecimal price(BigDecimal price, Currency currency) {
    BigDecimal shortest = price.stripTrailingZeros();
    return shortest.setScale(Math.max(shortest.scale(), currency.getDefaultFractionDigits()));
  }

  /** Without the zeros that a column adds. */
  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
