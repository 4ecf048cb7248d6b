package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a register says of a bill can be a bill (spec 02, "What is sent must fit"): amounts
 * exact and in the merchant's currency, a positive total that the rows add up to, texts that fit.
 * Everything wrong is told at once, as code 49; a notification address that is none as code 64. In
 * the bill of an old client that {@link Leniency} made fit, only money is refused.
 */
public final class BillCheck {

  static final int ROWS_MAX = 1000;
  static final int TITLE_CHARS_MAX = 255;
  static final int CODE_CHARS_MAX = 100;
  static final int FOOTER_CHARS_MAX = 1000;
  static final int URL_CHARS_MAX = 1000;
  static final int ROW_TEXT_CHARS_MAX = 500;
  static final int UNIT_CHARS_MAX = 30;
  static final int EAN_CHARS_MAX = 50;
  static final int QUANTITY_INTEGER_DIGITS_MAX = 13;
  static final int QUANTITY_DECIMALS_MAX = 6;
  static final int TAX_RATE_INTEGER_DIGITS_MAX = 5;
  static final int TAX_RATE_DECIMALS_MAX = 4;
  private static final String ADJUSTMENT = "Adjustment";

  private final Currency currency;
  private final boolean acceptsRowsThatDiffer;
  private final Violations violations = new Violations();

  /** What was odd but no reason to refuse. */
  private final List<String> notes = new ArrayList<>();

  private boolean tidied;

  /**
   * {@code acceptsRowsThatDiffer}: the terminal's setting; a balancing row is added instead of a
   * refusal.
   */
  public BillCheck(Currency currency, boolean acceptsRowsThatDiffer) {
    this.currency = currency;
    this.acceptsRowsThatDiffer = acceptsRowsThatDiffer;
  }

  CheckedContent send(InvoiceContent content) {
    if (content.total().isEmpty()) {
      violations.add(Violation.missing("totalAmount"));
    }
    return check(content, Optional.empty(), Optional.empty(), ADJUSTMENT);
  }

  /**
   * @param total what the bill comes to now
   * @param rows its rows now, empty when it has none
   * @param label what a balancing row is called: the card that gave reason to it
   */
  CheckedContent update(
      InvoiceContent content, Money total, List<RowView> rows, Optional<String> label) {
    return check(content, Optional.of(total), Optional.of(rows), label.orElse(ADJUSTMENT));
  }

  /** What goes back of a paid bill: its rows need not add up to it (spec 02, refundPayment). */
  public CheckedContent refund(InvoiceContent content) {
    if (content.total().isEmpty()) {
      violations.add(Violation.missing("totalAmount"));
    }
    readLeniently(content);
    Optional<Money> total = total(content);
    Optional<List<RowView>> rows = content.rows().map(this::rows);
    BillText text = text(content);
    violations.refuse(ResultCode.INVALID_INVOICE_DATA);
    return new CheckedContent(total.orElseThrow(), rows, text, TimelineStep.detail(notes));
  }

  private void readLeniently(InvoiceContent content) {
    tidied = content.tidied().isPresent();
    content.tidied().ifPresent(notes::addAll);
  }

  private Optional<Money> total(InvoiceContent content) {
    Optional<Money> total = content.total().flatMap(amount -> money("totalAmount", amount));
    total
        .filter(amount -> !amount.isPositive())
        .ifPresent(
            amount ->
                violations.add(
                    Violation.of(
                        "totalAmount/value",
                        "must be more than zero",
                        content.total().orElseThrow().value())));
    return total;
  }

  private CheckedContent check(
      InvoiceContent content,
      Optional<Money> totalNow,
      Optional<List<RowView>> rowsNow,
      String label) {
    readLeniently(content);
    Optional<Money> total = total(content).or(() -> totalNow);
    Optional<List<RowView>> rows = content.rows().map(this::rows);
    BillText text = text(content);
    notificationUrl(content);
    violations.refuse(ResultCode.INVALID_INVOICE_DATA);
    Money sum = total.orElseThrow();
    Optional<List<RowView>> balanced =
        rows.map(list -> balanced(list, sum, acceptsRowsThatDiffer, label))
            .or(
                () ->
                    rowsNow
                        .filter(list -> !list.isEmpty() && !sum(list).equals(sum))
                        .map(list -> balanced(list, sum, true, label)));
    return new CheckedContent(sum, balanced, text, TimelineStep.detail(notes));
  }

  private List<RowView> balanced(List<RowView> rows, Money total, boolean mayDiffer, String label) {
    Money missing = total.minus(sum(rows));
    if (rows.isEmpty() || missing.minorUnits() == 0) {
      return rows;
    }
    if (!mayDiffer) {
      throw DomainException.violated(
          ResultCode.INVALID_INVOICE_DATA,
          Violation.of(
              "rows",
              "must add up to the total of " + total.toDecimal().toPlainString(),
              sum(rows).toDecimal().toPlainString()));
    }
    List<RowView> all = new ArrayList<>(rows);
    all.add(
        new RowView(
            Optional.of(label),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            missing,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true));
    return all;
  }

  private Money sum(List<RowView> rows) {
    return rows.stream().map(RowView::total).reduce(Money.zero(currency), Money::plus);
  }

  private List<RowView> rows(List<RowContent> sent) {
    List<RowView> rows = new ArrayList<>();
    if (sent.size() > ROWS_MAX) {
      violations.add(Violation.of("rows", "at most " + ROWS_MAX + " rows", sent.size()));
      return rows;
    }
    for (int i = 0; i < sent.size(); i++) {
      row("rows/" + i + "/", sent.get(i)).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<RowView> row(String at, RowContent row) {
    Optional<BigDecimal> quantity =
        decimal(
            at + "quantity", row.quantity(), QUANTITY_INTEGER_DIGITS_MAX, QUANTITY_DECIMALS_MAX);
    Optional<BigDecimal> unitPrice =
        decimal(
            at + "unitPrice/value",
            price(at + "unitPrice", row.unitPrice()),
            QUANTITY_INTEGER_DIGITS_MAX,
            QUANTITY_DECIMALS_MAX);
    Optional<BigDecimal> taxRate =
        decimal(
            at + "taxRate",
            row.taxRate(),
            tidied ? Leniency.INTEGER_DIGITS_MAX : TAX_RATE_INTEGER_DIGITS_MAX,
            tidied ? Leniency.DECIMALS_MAX : TAX_RATE_DECIMALS_MAX);
    if (row.totalAmount().isEmpty()) {
      violations.add(Violation.missing(at + "totalAmount"));
    }
    Optional<Money> total = row.totalAmount().flatMap(amount -> money(at + "totalAmount", amount));
    Optional<BigDecimal> discount = discount(at + "discount", row.discount());
    fits(at + "description", row.description(), ROW_TEXT_CHARS_MAX);
    fits(at + "unit", row.unit(), UNIT_CHARS_MAX);
    fits(at + "ean", row.ean(), EAN_CHARS_MAX);
    fits(at + "sku", row.sku(), CODE_CHARS_MAX);
    return total.map(
        sum ->
            new RowView(
                row.description(),
                quantity,
                row.unit(),
                unitPrice,
                sum,
                discount,
                taxRate,
                row.ean(),
                row.sku(),
                false));
  }

  /** Of old clients a discount only informs, and may have more decimals than its currency. */
  private Optional<BigDecimal> discount(String field, Optional<Amount> sent) {
    return tidied
        ? price(field, sent)
        : sent.flatMap(amount -> money(field, amount)).map(Money::toDecimal);
  }

  private Optional<BigDecimal> price(String field, Optional<Amount> sent) {
    if (tidied) {
      Optional<Amount> ours = sent.filter(a -> currency.getCurrencyCode().equals(a.currency()));
      if (ours.isEmpty() && sent.isPresent()) {
        notes.add(field + " left out: not in the merchant's currency");
      }
      return ours.map(Amount::value);
    }
    return sent.map(amount -> inCurrency(field, amount));
  }

  private BigDecimal inCurrency(String field, Amount amount) {
    violations.check(
        currency.getCurrencyCode().equals(amount.currency()),
        field + "/currency",
        "must be the merchant's currency " + currency,
        amount.currency());
    return amount.value();
  }

  private Optional<Money> money(String field, Amount amount) {
    BigDecimal value = inCurrency(field, amount);
    try {
      return Optional.of(Money.of(value, currency));
    } catch (ArithmeticException e) {
      violations.add(
          Violation.of(
              field + "/value",
              "at most "
                  + currency.getDefaultFractionDigits()
                  + " decimals and 13 digits before them",
              shortened(value)));
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> decimal(
      String field, Optional<BigDecimal> value, int integerDigitsMax, int decimalsMax) {
    return value.filter(
        number -> {
          // precision and scale, never the digits: 1E+999999999 is a short text
          boolean fits =
              (number.signum() == 0 && number.scale() <= 1000)
                  || ((long) number.precision() - number.scale() <= integerDigitsMax
                      && number.scale() <= 1000
                      && number.stripTrailingZeros().scale() <= decimalsMax);
          violations.check(
              fits,
              field,
              "at most "
                  + integerDigitsMax
                  + " digits before and "
                  + decimalsMax
                  + " after the point",
              shortened(number));
          return fits;
        });
  }

  private BillText text(InvoiceContent content) {
    fits("title", content.title(), TITLE_CHARS_MAX);
    fits("clientInvoiceId", content.clientInvoiceId(), CODE_CHARS_MAX);
    fits("cashierId", content.cashierId(), CODE_CHARS_MAX);
    fits("footer", content.footer(), FOOTER_CHARS_MAX);
    fits("backUrl", content.backUrl(), URL_CHARS_MAX);
    content
        .backUrl()
        .filter(url -> !BackUrl.isHarmless(url))
        .ifPresent(
            url ->
                violations.add(
                    Violation.of("backUrl", "must not be code or a file", shortened(url))));
    return new BillText(
        content.title(),
        content.clientInvoiceId(),
        content.cashierId(),
        content.footer(),
        content.backUrl(),
        content.notificationUrl(),
        content.issueDate());
  }

  private void notificationUrl(InvoiceContent content) {
    content
        .notificationUrl()
        .filter(url -> !isNotificationUrl(url))
        .ifPresent(
            url -> {
              throw DomainException.violated(
                  ResultCode.INVALID_NOTIFICATION_URL,
                  Violation.of(
                      "notificationUrl",
                      "must be an http or https address of at most "
                          + URL_CHARS_MAX
                          + " characters",
                      url));
            });
  }

  private boolean isNotificationUrl(String url) {
    return tidied
        ? Leniency.beginsAsHttp(url)
        : Characters.fit(url, URL_CHARS_MAX) && Leniency.isHttp(url);
  }

  private void fits(String field, Optional<String> text, int charsMax) {
    if (tidied) {
      return;
    }
    text.filter(t -> !Characters.fit(t, charsMax))
        .ifPresent(
            t -> violations.add(Violation.of(field, "at most " + charsMax + " characters", t)));
  }

  private static String shortened(Object value) {
    String text = value instanceof BigDecimal number ? number.toString() : String.valueOf(value);
    return Characters.fit(text, 60) ? text : Characters.first(text, 60) + "…";
  }
}
