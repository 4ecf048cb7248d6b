package io.merchantloyalty.terminal.sticker;

import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
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
 * The stickers of a list of terminals as long work (spec 05, Long work), a sheet a step. Its units
 * are stickers; a work that was interrupted draws them all again.
 */
@ApplicationScoped
public class StickerPrint implements StaffWorkKind {

  public static final String KIND = "STICKER_SHEETS";

  static final String LAYOUT = "layout";

  /** Absent in work that an older release asked for. */
  static final String HEADLINE = "headline";

  @Inject WorkStaff workStaff;
  @Inject ShopTerminalList list;

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
    List<ShopTerminalView> terminals =
        list.first(
            staff.merchantId(),
            FindTerminals.of(run.order().parameters()),
            Stickers.STICKERS_MAX + 1);
    run.total(terminals.size());
    StickerLayout layout = StickerLayout.valueOf(run.order().parameter(LAYOUT));
    String headline = run.order().parameters().getOrDefault(HEADLINE, Sticker.HEADLINE);
    run.result(PrintedSheets.of(terminals, layout, headline, run::reached));
  }
}
