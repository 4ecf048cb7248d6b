package io.merchantloyalty.work;

import io.merchantloyalty.csv.CsvColumns;
import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One process' run of a piece of work, from its claim on: what its kind asks and tells. */
public final class WorkRun {

  private final WorkRuns runs;
  private final WorkClaim claim;

  WorkRun(WorkRuns runs, WorkClaim claim) {
    this.runs = runs;
    this.claim = claim;
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
