package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.work.StaffWorkKind;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.work.WorkRun;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * A file of card numbers, worked off in batches; blocking and unblocking differ in the end only.
 */
abstract class CardFileKind implements StaffWorkKind {

  static final String BLOCK = "CARD_BLOCK_IMPORT";
  static final String UNBLOCK = "CARD_UNBLOCK_IMPORT";

  /** As long as a lock on the program's row may be held. */
  private static final int BATCH_ROWS = 500;

  @Inject CardFileTransactions transactions;
  @Inject WorkStaff workStaff;
  @Inject ProgramReader programs;

  @Override
  public final Right right() {
    return Right.CHANGE_CARDS;
  }

  @Override
  public final void run(WorkRun run) {
    Staff staff = workStaff.of(run.order(), right().roles());
    NumberRule rule =
        programs
            .view(staff.merchantId(), run.order().parameter(CardImports.PROGRAM))
            .content()
            .numberRule();
    Map<String, Integer> firstLines = firstLines(CsvText.of(run.input().bytes()), rule);
    run.eachBatch(
        CardImports.COLUMNS,
        BATCH_ROWS,
        rows -> {
          CardBatch batch = new CardBatch(name().equals(BLOCK), rows, firstLines);
          Retry.runOnConflict(() -> transactions.work(staff, run, batch));
        });
  }

  /** Where each number is for the first time: all later lines of it are wrong. */
  private static Map<String, Integer> firstLines(String text, NumberRule rule) {
    Map<String, Integer> lines = new HashMap<>();
    try (CsvFile file = CsvFile.open(text, CardImports.COLUMNS)) {
      for (CsvRow row : file) {
        CardBatch.number(rule, row).ifPresent(number -> lines.putIfAbsent(number, row.line()));
      }
    }
    return lines;
  }
}
