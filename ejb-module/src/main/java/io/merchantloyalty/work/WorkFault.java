package io.merchantloyalty.work;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with one line of an uploaded file.
 *
 * @param line counted from 1, the header's line included
 * @param field the column
 * @param code a word for the rule, such as {@code DUPLICATE}, by which the console finds its text
 * @param rule the rule as a sentence in English
 * @param value what the line has, shortened; empty when missing or not to be shown
 */
public record WorkFault(int line, String field, String code, String rule, Optional<String> value) {

  static final int RULE_CHARS_MAX = 300;

  public WorkFault {
    rule = Characters.first(rule, RULE_CHARS_MAX);
    value = Violation.of(field, rule, value.orElse("")).value().filter(text -> !text.isEmpty());
  }

  /** A broken rule of input as a fault of a line. */
  public static WorkFault of(int line, String code, Violation violation) {
    return new WorkFault(line, violation.field(), code, violation.rule(), violation.value());
  }

  /** What is wrong with cells of a row as such. */
  public static List<WorkFault> ofCells(CsvRow row) {
    return row.faults().stream()
        .map(
            fault ->
                new WorkFault(
                    row.line(), fault.column(), fault.code(), fault.rule(), fault.value()))
        .toList();
  }

  /** The same without the value, which must not be told. */
  public WorkFault untold() {
    return new WorkFault(line, field, code, rule, Optional.empty());
  }
}
