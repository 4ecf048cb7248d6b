package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.treefile.ShopPaths;
import io.merchantloyalty.merchant.work.StaffWorkKind;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.ShopTerminalList;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.work.WorkRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The export of a list of tills as long work (spec 05, Long work). Its units are tills, read by one
 * statement; a work that was interrupted reads them again.
 */
@ApplicationScoped
public class TillExport implements StaffWorkKind {

  public static final String KIND = "TERMINAL_EXPORT";

  static final String SEPARATOR = "separator";

  @Inject WorkStaff workStaff;
  @Inject ShopTerminalList list;
  @Inject ShopPaths paths;

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public Right right() {
    return Right.READ_TERMINALS;
  }

  @Override
  public void run(WorkRun run) {
    Staff staff = workStaff.of(run.order(), right().roles());
    List<ShopTerminalView> tills =
        list.all(staff.merchantId(), FindTerminals.of(run.order().parameters()));
    run.total(tills.size());
    CsvSeparator separator = CsvSeparator.valueOf(run.order().parameter(SEPARATOR));
    run.result(TillTable.of(tills, paths.byReference(staff.merchantId()), separator, run::reached));
  }
}
