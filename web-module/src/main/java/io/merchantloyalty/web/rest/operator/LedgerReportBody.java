package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.ledger.LedgerReport;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.web.rest.body.AmountBody;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * Whether all money that was ever moved adds up.
 *
 * @param balanced every currency's sum is zero and there is no fault
 * @param at when it was checked
 * @param transfers how many there are
 * @param faults sentences; empty when all is right
 */
public record LedgerReportBody(
    boolean balanced,
    Instant at,
    long transfers,
    List<CurrencySumBody> currencies,
    List<String> faults) {

  /**
   * The sum over all accounts in one currency.
   *
   * @param sum must be zero
   */
  public record CurrencySumBody(AmountBody sum, long postings) {

    static CurrencySumBody of(LedgerReport.CurrencySum sum) {
      Money money = new Money(sum.sumMinor(), Currency.getInstance(sum.currency()));
      return new CurrencySumBody(AmountBody.of(money), sum.postings());
    }
  }

  static LedgerReportBody of(LedgerReport report) {
    return new LedgerReportBody(
        report.balanced(),
        report.at(),
        report.transfers(),
        report.currencies().stream().map(CurrencySumBody::of).toList(),
        report.faults());
  }
}
