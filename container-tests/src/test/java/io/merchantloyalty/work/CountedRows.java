package io.merchantloyalty.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.csv.CsvColumns;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A kind of work for {@code WorkIT}: counts rows, and goes wrong when a row says so. */
@ApplicationScoped
public class CountedRows implements WorkKind {

  public static final String NAME = "COUNTED_ROWS";
  private static final CsvColumns COLUMNS = new CsvColumns(List.of("word"), List.of());

  private volatile CountDownLatch reached = new CountDownLatch(0);
  private volatile CountDownLatch goOn = new CountDownLatch(0);

  /** The next row {@code hold} waits, and says so. */
  public CountDownLatch holdAt(CountDownLatch until) {
    goOn = until;
    reached = new CountDownLatch(1);
    return reached;
  }

  /** What a work has made that had the row {@code large}: more than one row of the database. */
  public static byte[] largeResult() {
    byte[] bytes = new byte[2 * WorkFiles.PART_BYTES + 1];
    // what SQL must escape
    Arrays.fill(bytes, (byte) '\'');
    bytes[0] = 42;
    bytes[WorkFiles.PART_BYTES] = 43;
    bytes[bytes.length - 1] = 44;
    return bytes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(WorkRun run) {
    run.eachBatch(COLUMNS, 2, rows -> run.step(step(run, rows)));
    if (!run.isCheck()) {
      boolean large = new String(run.input().bytes(), UTF_8).contains("large");
      byte[] bytes = large ? largeResult() : new byte[] {42};
      run.result(new WorkFile("counted.txt", "text/plain", bytes));
    }
  }

  private WorkStep step(WorkRun run, List<CsvRow> rows) {
    List<WorkFault> faults = new ArrayList<>();
    for (CsvRow row : rows) {
      String word = row.cell("word").orElse("");
      if (word.equals("wrong")) {
        faults.add(
            new WorkFault(row.line(), "word", "WRONG", "must not be wrong", Optional.of(word)));
      }
      if (!run.isCheck()) {
        obey(word);
      }
    }
    return new WorkStep(rows.size(), Map.of("rows", (long) rows.size()), faults);
  }

  private void obey(String word) {
    switch (word) {
      case "refuse" ->
          throw new DomainException(ResultCode.REJECTED_BUSINESS_LOGIC, "refused on purpose");
      case "break" -> throw new IllegalStateException("broken on purpose");
      case "hold" -> hold();
      default -> {}
    }
  }

  private void hold() {
    reached.countDown();
    try {
      if (!goOn.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("held for too long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
