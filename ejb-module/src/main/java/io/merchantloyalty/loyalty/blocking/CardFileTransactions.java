package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.Staff;
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
import java.util.Set;

/** One batch of a file of card numbers: its blocks and its step, as one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CardFileTransactions {

  @Inject ProgramReader programs;
  @Inject BlockReader reader;
  @Inject BlockTransactions blocks;
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
    Instant now = clock.now();
    Set<String> blocked = reader.blockedAmong(program.id(), batch.numbers(), now);
    CardBatch.Sorted sorted = batch.sorted(program.numberRule(), blocked);
    if (!run.isCheck() && !sorted.good().isEmpty()) {
      change(program, batch.block(), sorted.good(), now);
    }
    run.step(
        new WorkStep(
            batch.rows().size(),
            Map.of(batch.block() ? "blocked" : "unblocked", (long) sorted.good().size()),
            sorted.faults()));
  }

  private void change(LoyaltyProgram program, boolean block, List<CsvRow> rows, Instant now) {
    for (CsvRow row : rows) {
      String number = row.cell(CardImports.NUMBER).orElseThrow();
      if (block) {
        blocks.insert(program.id(), number, row.cell(CardImports.REASON), now);
      } else {
        blocks.end(program.id(), number, now);
      }
    }
  }
}
