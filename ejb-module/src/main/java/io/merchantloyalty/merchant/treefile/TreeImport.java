package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.work.StaffWorkKind;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.work.WorkRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The import of a tree as long work. The whole file is one step, because lines need each other: it
 * is done or it is not, and a work that was interrupted begins anew or finds that all is done.
 */
@ApplicationScoped
public class TreeImport implements StaffWorkKind {

  public static final String KIND = "TREE_IMPORT";

  /** One transaction holds no more; a larger tree comes in several files. */
  public static final int ROWS_MAX = 20_000;

  @Inject WorkStaff workStaff;
  @Inject TreeImportTransactions transactions;

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public Right right() {
    return Right.CHANGE_SHOPS;
  }

  @Override
  public void run(WorkRun run) {
    Staff staff = workStaff.of(run.order(), right().roles());
    List<CsvRow> file = rows(CsvText.of(run.input().bytes()));
    run.total(file.size());
    if (run.done() > 0) {
      return;
    }
    if (run.isCheck()) {
      Retry.runOnConflict(() -> transactions.check(staff, file, run));
    } else {
      Retry.runOnConflict(() -> transactions.apply(staff, file, run));
    }
  }

  /** Refuses a file that is none. */
  static List<CsvRow> rows(String text) {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvFile file = CsvFile.open(text, TreeColumns.KNOWN)) {
      for (CsvRow row : file) {
        rows.add(row);
        if (rows.size() > ROWS_MAX) {
          throw DomainException.violated(
              ResultCode.REJECTED_BUSINESS_LOGIC,
              Violation.of("file", "must have at most " + ROWS_MAX + " rows", "more"));
        }
      }
    }
    return rows;
  }
}
