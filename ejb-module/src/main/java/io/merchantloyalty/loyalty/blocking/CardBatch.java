package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.csv.CsvFault;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.work.WorkChange;
import io.merchantloyalty.work.WorkFault;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some lines of a file of card numbers.
 *
 * @param block whether they are to be blocked; else unblocked
 * @param firstLines where each number of the whole file, in its normal form, is for the first time
 */
record CardBatch(boolean block, List<CsvRow> rows, Map<String, Integer> firstLines) {

  /**
   * What came of it.
   *
   * @param changing lines whose numbers are to be blocked or unblocked
   * @param lines what becomes of all lines that are right
   */
  record Sorted(List<CsvRow> changing, List<WorkLine> lines, List<WorkFault> faults) {}

  List<String> numbers(NumberRule rule) {
    return rows.stream().flatMap(row -> number(rule, row).stream()).distinct().toList();
  }

  /** The number of a line, in its normal form. */
  static Optional<String> number(NumberRule rule, CsvRow row) {
    return row.cell(CardImports.NUMBER).map(CardNumber::new).map(rule::normal);
  }

  /** {@code blocked}: those of the numbers that are blocked now, with the reasons. */
  Sorted sorted(NumberRule rule, Map<String, Optional<String>> blocked) {
    List<CsvRow> changing = new ArrayList<>();
    List<WorkLine> lines = new ArrayList<>();
    List<WorkFault> faults = new ArrayList<>();
    for (CsvRow row : rows) {
      List<WorkFault> found = faultsOf(row, rule, blocked);
      faults.addAll(found);
      if (found.isEmpty()) {
        WorkLine line = line(row, rule, blocked);
        lines.add(line);
        if (!line.isUnchanged()) {
          changing.add(row);
        }
      }
    }
    return new Sorted(changing, lines, faults);
  }

  private WorkLine line(CsvRow row, NumberRule rule, Map<String, Optional<String>> blocked) {
    String number = number(rule, row).orElseThrow();
    String shown = BlockTransactions.masked(number, Optional.empty());
    if (block && blocked.containsKey(number)) {
      return new WorkLine(row.line(), List.of(WorkOutcome.UNCHANGED), shown, List.of());
    }
    List<WorkChange> changes = new ArrayList<>();
    if (block) {
      row.cell(CardImports.REASON)
          .ifPresent(reason -> changes.add(new WorkChange(CardImports.REASON, "", reason)));
    }
    return new WorkLine(
        row.line(), List.of(block ? WorkOutcome.BLOCKED : WorkOutcome.UNBLOCKED), shown, changes);
  }

  private List<WorkFault> faultsOf(
      CsvRow row, NumberRule rule, Map<String, Optional<String>> blocked) {
    List<WorkFault> found = new ArrayList<>();
    for (WorkFault fault : WorkFault.ofCells(row)) {
      // a number may have slipped into a column that has no name
      found.add(fault.field().equals(CsvFault.BEYOND) ? fault.untold() : fault);
    }
    Optional<String> number = number(rule, row);
    number.ifPresent(some -> checkNumber(row, some, rule, blocked, found));
    if (number.isEmpty() && !row.isWrong(CardImports.NUMBER)) {
      found.add(
          new WorkFault(
              row.line(), CardImports.NUMBER, "MISSING", "must be given", Optional.empty()));
    }
    row.cell(CardImports.REASON)
        .filter(reason -> !Characters.fit(reason, Cards.REASON_CHARS_MAX))
        .ifPresent(
            reason ->
                found.add(
                    new WorkFault(
                        row.line(),
                        CardImports.REASON,
                        "TOO_LONG",
                        "must have at most " + Cards.REASON_CHARS_MAX + " characters",
                        Optional.of(Characters.count(reason) + " characters"))));
    return found;
  }

  private void checkNumber(
      CsvRow row,
      String number,
      NumberRule rule,
      Map<String, Optional<String>> blocked,
      List<WorkFault> found) {
    int first = firstLines.getOrDefault(number, row.line());
    List<String> broken = rule.faultsOf(new CardNumber(number));
    if (first != row.line()) {
      found.add(fault(row, "DUPLICATE", "must not be in the file twice; first in line " + first));
    } else if (blocked.containsKey(number)) {
      if (block) {
        checkReason(row, blocked.get(number), found);
      }
    } else if (!broken.isEmpty() && hasLostZeros(number, rule)) {
      found.add(
          fault(
              row, "LOST_ZEROS", "must keep the zeros in front: a spreadsheet has taken them off"));
    } else if (block) {
      broken.forEach(text -> found.add(fault(row, "NUMBER_RULE", text)));
    } else {
      found.add(fault(row, "NOT_BLOCKED", "must be blocked"));
    }
  }

  /** A block keeps the reason that it began with. */
  private static void checkReason(CsvRow row, Optional<String> stored, List<WorkFault> found) {
    row.cell(CardImports.REASON)
        .filter(reason -> !SameText.isSame(reason, stored.orElse("")))
        .ifPresent(
            reason ->
                found.add(
                    new WorkFault(
                        row.line(),
                        CardImports.REASON,
                        "ALREADY_BLOCKED",
                        "must be the reason for which the number is blocked already: "
                            + stored.orElse("none"),
                        Optional.of(reason))));
  }

  /** Whether the rule allows what the number is with zeros before it, and not without. */
  private static boolean hasLostZeros(String number, NumberRule rule) {
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int most = Math.min(rule.lengthMax(), NumberRule.NUMBER_CHARS_MAX);
    for (int zeros = 1; number.length() + zeros <= most; zeros++) {
      if (rule.allows("0".repeat(zeros) + number)) {
        return true;
      }
    }
    return false;
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
