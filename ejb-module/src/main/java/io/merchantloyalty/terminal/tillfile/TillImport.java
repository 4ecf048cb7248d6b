package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.merchant.work.StaffWorkKind;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.work.WorkFault;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkRun;
import io.merchantloyalty.work.WorkStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The import of tills as long work, some lines a step: their passwords are hashed outside of any
 * transaction, then they are written together. What a step has done stays done, and a work that was
 * interrupted goes on with the lines after it.
 */
@ApplicationScoped
public class TillImport implements StaffWorkKind {

  public static final String KIND = "TERMINAL_IMPORT";

  /** So many slow hashes are some two seconds, and a step must come at least once a minute. */
  private static final int STEP_ROWS = 25;

  private static final int CHECK_ROWS = 500;

  @Inject WorkStaff workStaff;
  @Inject ShopsByName shops;
  @Inject TillFinder finder;
  @Inject TillImportTransactions transactions;
  @Inject SealedFiles sealed;
  @Inject Passwords passwords;

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public Right right() {
    return Right.CHANGE_TERMINALS;
  }

  @Override
  public void run(WorkRun run) {
    Staff staff = workStaff.of(run.order(), right().roles());
    List<CsvRow> rows = rows(CsvText.of(sealed.open(run.input().bytes())));
    run.total(rows.size());
    ShopsByName.Directory directory = shops.of(staff);
    TillPlanner planner = new TillPlanner(staff.merchantId(), directory, finder);
    int size = run.isCheck() ? CHECK_ROWS : STEP_ROWS;
    for (int from = Math.toIntExact(run.done()); from < rows.size(); from += size) {
      List<CsvRow> batch = rows.subList(from, Math.min(from + size, rows.size()));
      List<WorkFault> faults = new ArrayList<>();
      List<TillPlan> plans = planner.plans(batch, faults);
      if (run.isCheck()) {
        List<WorkLine> lines = plans.stream().map(plan -> plan.line(directory)).toList();
        Retry.runOnConflict(() -> run.step(WorkStep.ofLines(batch.size(), lines, faults)));
      } else {
        List<String> hashes = hashes(plans);
        Retry.runOnConflict(
            () ->
                transactions.write(
                    staff,
                    plans,
                    hashes,
                    directory,
                    lines -> run.step(WorkStep.ofLines(batch.size(), lines, faults))));
      }
    }
  }

  /** Refuses a file that is no such table. */
  static List<CsvRow> rows(String text) {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvFile file = CsvFile.open(text, TillColumns.KNOWN)) {
      file.forEach(rows::add);
    }
    return rows;
  }

  /** In the order of the plans; empty text where the line gives no password. */
  private List<String> hashes(List<TillPlan> plans) {
    return plans.stream()
        .map(plan -> plan.row().password().map(passwords::hash).orElse(""))
        .toList();
  }
}
