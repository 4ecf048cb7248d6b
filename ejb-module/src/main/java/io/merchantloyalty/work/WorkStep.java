package io.merchantloyalty.work;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the work that is done: committed as one with what it changed.
 *
 * @param units how many units (rows) it was
 * @param counts what became of them, added to what there was: {@code blocked} 12; the names are the
 *     kind's own
 * @param lines what becomes of the lines that are right
 * @param faults lines that are wrong; the first {@link Work#FAULTS_KEPT_MAX} of a work are kept,
 *     all are counted
 */
public record WorkStep(
    long units, Map<String, Long> counts, List<WorkLine> lines, List<WorkFault> faults) {

  public WorkStep {
    counts = Map.copyOf(counts);
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /** Units that are no lines of a file, or of which nothing is told but their count. */
  public WorkStep(long units, Map<String, Long> counts, List<WorkFault> faults) {
    this(units, counts, List.of(), faults);
  }

  /** Lines of a file: how many there are of each outcome is counted here. */
  public static WorkStep ofLines(long units, List<WorkLine> lines, List<WorkFault> faults) {
    Map<String, Long> counts = new TreeMap<>();
    lines.stream()
        .flatMap(line -> line.outcomes().stream())
        .forEach(outcome -> counts.merge(outcome.count(), 1L, Long::sum));
    return new WorkStep(units, counts, lines, faults);
  }

  /** How many different lines have faults; all faults of a line come in one step. */
  long wrongLines() {
    return faults.stream().mapToInt(WorkFault::line).distinct().count();
  }
}
