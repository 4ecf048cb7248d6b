package io.merchantloyalty.work;

import java.util.List;
import java.util.Map;

/**
 * A part of the work that is done: committed as one with what it changed.
 *
 * @param units how many units (rows) it was
 * @param counts what became of them, added to what there was: {@code blocked} 12; the names are the
 *     kind's own
 * @param faults lines that are wrong; the first {@link Work#FAULTS_KEPT_MAX} of a work are kept,
 *     all are counted
 */
public record WorkStep(long units, Map<String, Long> counts, List<WorkFault> faults) {

  public WorkStep {
    counts = Map.copyOf(counts);
    faults = List.copyOf(faults);
  }
}
