package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.tree.TreeChanges;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.work.WorkRun;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file's changes in one transaction: all of them or none, with the tree locked against others.
 * Five thousand nodes take longer than the server's transactions may, so it has its own time.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class TreeImportTransactions {

  private static final int SECONDS_MAX = 120;

  @Resource UserTransaction transaction;
  @Inject TreeChanges changes;
  @Inject TreeModelReader reader;
  @Inject TreeWriter writer;
  @Inject Clock clock;

  /** What the file would do; changes nothing but what is told of the work. */
  public void check(Staff staff, List<CsvRow> file, WorkRun run) {
    TreePlan plan = plan(staff, file);
    run.step(plan.step());
  }

  /** Does what the file asks for, but for its wrong lines. */
  public void apply(Staff staff, List<CsvRow> file, WorkRun run) {
    begin();
    boolean done = false;
    try {
      Instant now = changes.begin(staff.merchantId(), clock.now());
      TreePlan plan = plan(staff, file);
      writer.write(staff, plan, now);
      run.step(plan.step());
      done = true;
    } finally {
      end(done);
    }
  }

  private TreePlan plan(Staff staff, List<CsvRow> file) {
    TreeModel model = reader.model(staff.merchantId());
    Optional<TreeNode> reach = staff.subtreeNodeId().map(id -> model.byId(id).orElseThrow());
    Set<String> asked = new HashSet<>();
    file.forEach(
        row -> row.cell(TreeColumns.RESELLER_ID).map(TreeChecks::folded).ifPresent(asked::add));
    return new TreePlan(model, reach, reader.taken(asked)).work(file);
  }

  private void begin() {
    try {
      transaction.setTransactionTimeout(SECONDS_MAX);
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end(boolean done) {
    try {
      if (done) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    } catch (RollbackException e) {
      throw new IllegalStateException("rolled back", e);
    } catch (jakarta.transaction.HeuristicMixedException
        | jakarta.transaction.HeuristicRollbackException
        | SystemException e) {
      throw new IllegalStateException(e);
    } finally {
      resetTimeout();
    }
  }

  /** The thread serves others afterwards. */
  private void resetTimeout() {
    try {
      transaction.setTransactionTimeout(0);
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
