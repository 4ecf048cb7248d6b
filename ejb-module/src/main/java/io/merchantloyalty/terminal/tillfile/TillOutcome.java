package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.work.WorkChange;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkOutcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What becomes of a till by a line: the check tells it, and the run does what is told here. */
final class TillOutcome {

  private TillOutcome() {}

  /** A line that puts a till into service. */
  static WorkLine made(TillPlan plan) {
    TillRow row = plan.row();
    return new WorkLine(
        row.line(),
        List.of(WorkOutcome.CREATED),
        row.wantedName(),
        List.of(new WorkChange(TillColumns.SHOP, "", plan.shop().orElseThrow().path())));
  }

  /** A line about a till that is there. */
  static WorkLine changed(
      TillRow row, TillState before, TillState after, ShopsByName.Directory shops) {
    Set<WorkOutcome> outcomes = EnumSet.noneOf(WorkOutcome.class);
    List<WorkChange> changes = new ArrayList<>();
    Differences found = new Differences(outcomes, changes);
    found.tell(
        WorkOutcome.CHANGED, TillColumns.EXTERNAL_ID, before.externalId(), after.externalId());
    found.tell(WorkOutcome.RENAMED, TillColumns.NAME, before.name(), after.name());
    if (before.shopId() != after.shopId()) {
      found.tell(
          WorkOutcome.MOVED,
          TillColumns.SHOP,
          shops.path(before.shopId()),
          shops.path(after.shopId()));
    }
    found.tell(
        WorkOutcome.CHANGED,
        TillColumns.SEQR_ID,
        before.seqrId().orElse(""),
        after.seqrId().orElse(""));
    found.tell(
        WorkOutcome.CHANGED,
        TillColumns.ROWS_MAY_DIFFER,
        word(before.rowsMayDiffer()),
        word(after.rowsMayDiffer()));
    if (row.password().isPresent()) {
      outcomes.add(WorkOutcome.CHANGED);
      changes.add(WorkChange.secret(TillColumns.PASSWORD));
    }
    if (outcomes.isEmpty()) {
      outcomes.add(WorkOutcome.UNCHANGED);
    }
    return new WorkLine(row.line(), List.copyOf(outcomes), before.name(), changes);
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }

  private record Differences(Set<WorkOutcome> outcomes, List<WorkChange> changes) {

    void tell(WorkOutcome outcome, String field, String before, String after) {
      // twins among shops have one path, and are different all the same
      if (outcome == WorkOutcome.MOVED || !Objects.equals(before, after)) {
        outcomes.add(outcome);
        changes.add(new WorkChange(field, before, after));
      }
    }
  }
}
