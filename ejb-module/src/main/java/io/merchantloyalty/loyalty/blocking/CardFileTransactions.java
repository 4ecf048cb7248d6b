package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.work.WorkRun;
import io.merchantloyalty.work.WorkStep;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One batch of a file of card numbers: its blocks, its audit entry and its step, as one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CardFileTransactions {

  @Inject ProgramReader programs;
  @Inject BlockReader reader;
  @Inject BlockTransactions blocks;
  @Inject Audit audit;
  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Checks the lines; unless it is a check only, does what is right among them. */
  public void work(Staff staff, WorkRun run, CardBatch batch) {
    LoyaltyProgram program =
        em.find(
            LoyaltyProgram.class,
            programs.ownId(staff.merchantId(), run.order().parameter(CardImports.PROGRAM)),
            run.isCheck() ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE);
    NumberRule rule = program.numberRule();
    Instant now = clock.now();
    Map<String, Optional<String>> blocked = reader.blockedAmong(program.id(), batch.numbers(rule), now);
    CardBatch.Sorted sorted = batch.sorted(rule, blocked);
    if (!run.isCheck() && !sorted.changing().isEmpty()) {
      change(program, batch.block(), sorted.changing(), now);
      record(staff, run, program, batch, sorted.changing().size());
    }
    run.step(WorkStep.ofLines(batch.rows().size(), sorted.lines(), sorted.faults()));
  }

  private void change(LoyaltyProgram program, boolean block, List<CsvRow> rows, Instant now) {
    for (CsvRow row : rows) {
      String number = CardBatch.number(program.numberRule(), row).orElseThrow();
      if (block) {
        blocks.insert(program.id(), number, row.cell(CardImports.REASON), now);
      } else {
        blocks.end(program.id(), number, now);
      }
    }
  }

  private void record(
      Staff staff, WorkRun run, LoyaltyProgram program, CardBatch batch, int numbers) {
    List<CsvRow> rows = batch.rows();
    audit.record(
        staff
            .did(batch.block() ? "card.block.import" : "card.unblock.import")
            .on("LOYALTY_PROGRAM", program.id())
            .called(program.tokenId())
            .changing(
                "",
                numbers
                    + " card numbers: lines "
                    + rows.get(0).line()
                    + " to "
                    + rows.get(rows.size() - 1).line()
                    + " of "
                    + run.order().parameter(CardImports.FILE)));
  }
}
