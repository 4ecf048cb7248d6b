package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.work.StaffWorkKind;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.work.WorkRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The export of a tree as long work (spec 05, Long work). Its units are nodes, read by one
 * statement, so that the file is the tree of one moment; a work that was interrupted reads them
 * again.
 */
@ApplicationScoped
public class TreeExport implements StaffWorkKind {

  public static final String KIND = "TREE_EXPORT";

  static final String SEPARATOR = "separator";

  /**
   * Whether nodes out of service are in the file; absent in work that an older release asked for.
   */
  static final String RETIRED_TOO = "retiredToo";

  @Inject WorkStaff workStaff;
  @Inject TreeModelReader reader;

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public Right right() {
    return Right.READ_SHOPS;
  }

  @Override
  public void run(WorkRun run) {
    Staff staff = workStaff.of(run.order(), right().roles());
    List<TreeNode> nodes =
        reader
            .model(staff.merchantId())
            .exported(Boolean.parseBoolean(run.order().parameters().get(RETIRED_TOO)));
    run.total(nodes.size());
    CsvSeparator separator = CsvSeparator.valueOf(run.order().parameter(SEPARATOR));
    run.result(TreeTable.of(nodes, separator, run::reached));
  }
}
