package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.NumberRule;
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
import java.util.Optional;

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
    NumberRule rule = program.numberRule();
    Instant now = clock.now();
    Map<String, Optional<String>> blocked =
        reader.blockedAmong(program.id(), batch.numbers(rule), now);
    CardBatch.Sorted sorted = batch.sorted(rule, blocked);
    if (!run.isCheck() && !sorted.changing().isEmpty()) {
      change(program, batch.block(), sorted.changing(), now);
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
}
