package io.merchantloyalty.work;

import io.merchantloyalty.csv.CsvColumns;
import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.shared.Retry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One process' run of a piece of work, from its claim on: what its kind asks and tells. */
public final class WorkRun {

  private final WorkRuns runs;
  private final WorkClaim claim;
  private long counted;

  WorkRun(WorkRuns runs, WorkClaim claim) {
    this.runs = runs;
    this.claim = claim;
    this.counted = claim.done();
  }

  public WorkOrder order() {
    return claim.order();
  }

  /** Whether nothing may be changed: only what is wrong and what would happen is told. */
  public boolean isCheck() {
    return claim.check();
  }

  /** Units whose steps were committed by a run before this one. */
  public long done() {
    return claim.done();
  }

  /** The uploaded file. */
  public WorkFile input() {
    return runs.input(claim.workId());
  }

  /** How many units there are, for the progress. */
  public void total(long units) {
    runs.total(claim.workId(), claim.attempt(), units);
  }

  /**
   * Tells of a step that is done, in the caller's transaction if it has one.
   *
   * @throws WorkStopped when the work was called off or is another's; to be let pass
   */
  public void step(WorkStep step) {
    runs.step(claim.workId(), claim.attempt(), step);
  }

  /**
   * Tells how many units are done in all, for work of which a step leaves nothing but its count:
   * when it was interrupted it begins anew, and what a run before this one has counted is not
   * counted again.
   *
   * @throws WorkStopped as {@link #step}
   */
  public void reached(long units) {
    WorkStep step = new WorkStep(Math.max(0, units - counted), Map.of(), List.of());
    Retry.runOnConflict(() -> step(step));
    counted = Math.max(counted, units);
  }

  /** What the user gets in the end, in place of a result that was there. */
  public void result(WorkFile file) {
    runs.result(claim.workId(), claim.attempt(), file);
  }

  /**
   * Reads the uploaded table, and hands its rows on in batches, without those that are done.
   *
   * @param batch must call {@link #step} with as many units as it got rows
   */
  public void eachBatch(CsvColumns columns, int rowsMax, Consumer<List<CsvRow>> batch) {
    String text = CsvText.of(input().bytes());
    total(CsvFile.rowsOf(text, columns));
    long skip = done();
    List<CsvRow> rows = new ArrayList<>(rowsMax);
    try (CsvFile file = CsvFile.open(text, columns)) {
      for (CsvRow row : file) {
        if (skip-- > 0) {
          continue;
        }
        rows.add(row);
        if (rows.size() == rowsMax) {
          batch.accept(List.copyOf(rows));
          rows.clear();
        }
      }
    }
    if (!rows.isEmpty()) {
      batch.accept(List.copyOf(rows));
    }
  }
}
