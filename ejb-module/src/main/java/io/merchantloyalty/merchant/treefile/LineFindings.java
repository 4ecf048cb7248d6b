package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.work.WorkFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with one line: all of it is told, not only the first. */
final class LineFindings {

  private final int line;
  private final List<WorkFault> faults;

  LineFindings(TreeRow row) {
    line = row.line();
    faults = new ArrayList<>(row.faults());
  }

  /** Runs a check, which throws {@link LineFault} when a cell is wrong. */
  void check(Runnable check) {
    of(
        () -> {
          check.run();
          return line;
        });
  }

  /** What was found out; empty when a cell is wrong. */
  <T> Optional<T> of(Supplier<T> look) {
    try {
      return Optional.of(look.get());
    } catch (LineFault fault) {
      faults.add(fault.at(line));
      return Optional.empty();
    }
  }

  boolean isFine() {
    return faults.isEmpty();
  }

  List<WorkFault> faults() {
    return faults;
  }
}
