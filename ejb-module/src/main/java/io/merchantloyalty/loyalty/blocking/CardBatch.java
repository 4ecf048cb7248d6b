package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.work.WorkFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some lines of a file of card numbers.
 *
 * @param block whether they are to be blocked; else unblocked
 * @param firstLines where each number of the whole file, in its normal form, is for the first time
 */
record CardBatch(boolean block, List<CsvRow> rows, Map<String, Integer> firstLines) {

  /** What came of it: lines that are right, and what is wrong with the others. */
  record Sorted(List<CsvRow> good, List<WorkFault> faults) {}

  List<String> numbers(NumberRule rule) {
    return rows.stream().flatMap(row -> number(rule, row).stream()).distinct().toList();
  }

  /** The number of a line, in its normal form. */
  static Optional<String> number(NumberRule rule, CsvRow row) {
    return row.cell(CardImports.NUMBER).map(CardNumber::new).map(rule::normal);
  }

  /** {@code blocked}: those of the numbers that are blocked now. */
  Sorted sorted(NumberRule rule, Set<String> blocked) {
    List<CsvRow> good = new ArrayList<>();
    List<WorkFault> faults = new ArrayList<>();
    for (CsvRow row : rows) {
      List<WorkFault> found = faultsOf(row, rule, blocked);
      faults.addAll(found);
      if (found.isEmpty()) {
        good.add(row);
      }
    }
    return new Sorted(good, faults);
  }

  private List<WorkFault> faultsOf(CsvRow row, NumberRule rule, Set<String> blocked) {
    Optional<String> cell = number(rule, row);
    if (cell.isEmpty()) {
      return List.of(
          new WorkFault(
              row.line(), CardImports.NUMBER, "MISSING", "must be given", Optional.empty()));
    }
    String number = cell.get();
    List<WorkFault> found = new ArrayList<>();
    int first = firstLines.getOrDefault(number, row.line());
    if (first != row.line()) {
      found.add(fault(row, "DUPLICATE", "must not be in the file twice; first in line " + first));
    } else if (block && blocked.contains(number)) {
      found.add(fault(row, "ALREADY_BLOCKED", "must not be blocked already"));
    } else if (!block && !blocked.contains(number)) {
      found.add(fault(row, "NOT_BLOCKED", "must be blocked"));
    } else if (block) {
      rule.faultsOf(new CardNumber(number))
          .forEach(text -> found.add(fault(row, "NUMBER_RULE", text)));
    }
    row.cell(CardImports.REASON)
        .filter(reason -> reason.length() > Cards.REASON_CHARS_MAX)
        .ifPresent(
            reason ->
                found.add(
                    new WorkFault(
                        row.line(),
                        CardImports.REASON,
                        "TOO_LONG",
                        "must have at most " + Cards.REASON_CHARS_MAX + " characters",
                        Optional.of(reason.length() + " characters"))));
    return found;
  }

  /** A card number is not repeated in full: whoever has the file sees it there. */
  private static WorkFault fault(CsvRow row, String code, String rule) {
    return new WorkFault(
        row.line(),
        CardImports.NUMBER,
        code,
        rule,
        row.cell(CardImports.NUMBER).map(n -> BlockTransactions.masked(n, Optional.empty())));
  }
}
