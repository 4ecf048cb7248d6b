package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be a bill and what can't. */
class BillCheckTest {

  private static final Currency SEK = Currency.getInstance("SEK");
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void rowsThatAddUpAreTaken() {
    CheckedContent checked = strict().send(bill("10.10", row("10.00"), row("0.10")));
    assertThat(checked.total()).isEqualTo(sek("10.10"));
    assertThat(checked.rows().orElseThrow()).hasSize(2);
  }

  @Test
  void negativeRowsAreFine() {
    assertThat(strict().send(bill("9", row("10"), row("-1.00"))).total()).isEqualTo(sek("9"));
  }

  @Test
  void rowsThatDoNotAddUpAreRefusedFromATill() {
    assertThat(refusal(() -> strict().send(bill("9.00", row("10.00"), row("0.10")))))
        .containsExactly("rows: must add up to the total of 9.00 [10.10]");
  }

  @Test
  void aTerminalThatAcceptsThemGetsABalancingRow() {
    List<RowView> rows = lenient().send(bill("9.00", row("10.00"))).rows().orElseThrow();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).balancing()).isTrue();
    assertThat(rows.get(1).total()).isEqualTo(sek("-1.00"));
  }

  @Test
  void aNewTotalWithoutRowsKeepsTheRowsAndBalancesThemByTheCardsName() {
    List<RowView> rowsNow = strict().send(bill("10.00", row("10.00"))).rows().orElseThrow();
    List<RowView> rows =
        strict()
            .update(bill("9.00"), sek("10.00"), rowsNow, Optional.of("Some Card"))
            .rows()
            .orElseThrow();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).description()).contains("Some Card");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "0.00", "1.001", "10000000000000000", "1E+999999999", "1E-999999999"})
  void anAmountThatIsNoneIsRefusedByFieldName(String value) {
    assertThat(refusal(() -> strict().send(bill(value))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("totalAmount/value:");
  }

  @Test
  void trailingZerosDoNotCountAsDecimals() {
    assertThat(strict().send(bill("149.5000")).total()).isEqualTo(sek("149.50"));
  }

  @Test
  void anotherCurrencyIsRefused() {
    InvoiceContent content = content(new Amount(new BigDecimal("10"), "EUR"));
    assertThat(refusal(() -> strict().send(content)))
        .containsExactly("totalAmount/currency: must be the merchant's currency SEK [EUR]");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    InvoiceContent content =
        new InvoiceContent(
            Optional.of("x".repeat(256)),
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                List.of(
                    new RowContent(
                        NONE,
                        Optional.of(new BigDecimal("1E+999999999")),
                        NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NONE,
                        NONE))),
            Optional.empty());
    assertThat(refusal(() -> strict().send(content)))
        .extracting(text -> text.substring(0, text.indexOf(':')))
        .containsExactlyInAnyOrder("totalAmount", "rows/0/quantity", "rows/0/totalAmount", "title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://shop.example/x",
        "javascript:alert(1)",
        "shop.example",
        "http://",
        "http:// /"
      })
  void aNotificationAddressThatIsNoneHasItsOwnCode(String url) {
    InvoiceContent content =
        new InvoiceContent(
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            Optional.of(url),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Amount(BigDecimal.TEN, "SEK")));
    assertThat(catchThrowableOfType(DomainException.class, () -> strict().send(content)).code())
        .isEqualTo(ResultCode.INVALID_NOTIFICATION_URL);
  }

  @Test
  void anUnreadableIssueDateIsNotedAndNoReasonToRefuse() {
    InvoiceContent content =
        new InvoiceContent(
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            Optional.empty(),
            Optional.of(List.of("issue date not readable: yesterday")),
            Optional.empty(),
            Optional.of(new Amount(BigDecimal.TEN, "SEK")));
    assertThat(strict().send(content).note()).contains("issue date not readable: yesterday");
  }

  @Test
  void theBillOfAnOldClientIsRefusedForItsMoneyAlone() {
    InvoiceContent content =
        tidied("10", "http://åäö.se/|{} %", "x".repeat(4_000), rowOfOldClient());
    CheckedContent checked = strict().send(content);
    assertThat(checked.note())
        .contains("odd; rows/0/unitPrice left out: not in the merchant's currency");
    assertThat(checked.text().title().orElseThrow()).hasSize(4_000);
    RowView row = checked.rows().orElseThrow().get(0);
    assertThat(row.discount().orElseThrow()).isEqualByComparingTo("0.333333");
    assertThat(row.taxRate().orElseThrow()).isEqualByComparingTo("24.99999");
    assertThat(row.unitPrice()).isEmpty();
    assertThat(row.unit().orElseThrow()).hasSize(4_000);
    assertThat(refusal(() -> strict().send(tidied("10.001", "http://a.se", "t", rowOfOldClient()))))
        .singleElement()
        .asString()
        .startsWith("totalAmount/value:");
    assertThat(
            catchThrowableOfType(
                    DomainException.class,
                    () -> strict().send(tidied("10", "ftp://a.se", "t", rowOfOldClient())))
                .code())
        .isEqualTo(ResultCode.INVALID_NOTIFICATION_URL);
  }

  private static InvoiceContent tidied(String total, String url, String title, RowContent row) {
    return new InvoiceContent(
        Optional.of(title),
        NONE,
        NONE,
        NONE,
        NONE,
        Optional.of(url),
        Optional.empty(),
        Optional.of(List.of("odd")),
        Optional.of(List.of(row)),
        Optional.of(new Amount(new BigDecimal(total), "SEK")));
  }

  private static RowContent rowOfOldClient() {
    return new RowContent(
        Optional.of("Kaffe"),
        Optional.empty(),
        Optional.of("u".repeat(4_000)),
        Optional.of(new Amount(BigDecimal.ONE, "EUR")),
        Optional.of(new Amount(BigDecimal.TEN, "SEK")),
        Optional.of(new Amount(new BigDecimal("0.333333"), "SEK")),
        Optional.of(new BigDecimal("24.99999")),
        NONE,
        NONE);
  }

  private static List<String> refusal(Runnable check) {
    DomainException e = catchThrowableOfType(DomainException.class, check::run);
    assertThat(e.code()).isEqualTo(ResultCode.INVALID_INVOICE_DATA);
    return ((Details.Violations) e.details()).list().stream().map(BillCheckTest::text).toList();
  }

  private static String text(Violation v) {
    return v.field() + ": " + v.rule() + v.value().map(value -> " [" + value + "]").orElse("");
  }

  private static BillCheck strict() {
    return new BillCheck(SEK, false);
  }

  private static BillCheck lenient() {
    return new BillCheck(SEK, true);
  }

  private static InvoiceContent bill(String total, RowContent... rows) {
    InvoiceContent content = content(new Amount(new BigDecimal(total), "SEK"));
    return rows.length == 0
        ? content
        : new InvoiceContent(
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of(rows)),
            content.total());
  }

  private static InvoiceContent content(Amount total) {
    return new InvoiceContent(
        NONE,
        NONE,
        NONE,
        NONE,
        NONE,
        NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(total));
  }

  private static RowContent row(String total) {
    return new RowContent(
        Optional.of("Kaffe"),
        Optional.empty(),
        NONE,
        Optional.empty(),
        Optional.of(new Amount(new BigDecimal(total), "SEK")),
        Optional.empty(),
        Optional.empty(),
        NONE,
        NONE);
  }

  private static Money sek(String value) {
    return Money.of(new BigDecimal(value), SEK);
  }
}
