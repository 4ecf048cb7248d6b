package io.merchantloyalty.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole ledger found (spec 01, Money).
 *
 * @param balanced whether nothing was wrong
 * @param at the moment whose ledger was checked
 * @param transfers how many transfers there were
 * @param currencies all postings of each currency
 * @param faults a sentence for each thing that is wrong; empty when all is right
 */
public record LedgerReport(
    boolean balanced,
    Instant at,
    long transfers,
    List<CurrencySum> currencies,
    List<String> faults) {

  public LedgerReport {
    currencies = List.copyOf(currencies);
    faults = List.copyOf(faults);
  }

  /** {@code sumMinor}, the sum of all postings in minor units, must be 0. */
  public record CurrencySum(String currency, long sumMinor, long postings) {}
}
