package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.work.WorkChange;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkOutcome;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the node that a line is about, read from the node as it will be. */
final class TreeOutcome {

  private TreeOutcome() {}

  static WorkLine of(TreeNode node) {
    List<WorkOutcome> outcomes = new ArrayList<>();
    List<WorkChange> changes = new ArrayList<>();
    if (node.isMade()) {
      outcomes.add(WorkOutcome.CREATED);
      changes.add(new WorkChange(TreeColumns.KIND, "", node.kind.name()));
    }
    if (node.isMoved()) {
      outcomes.add(WorkOutcome.MOVED);
      changes.add(
          new WorkChange(
              TreeColumns.PATH,
              NodePath.written(node.parentBefore.pathBefore()),
              NodePath.written(node.parent.path())));
    }
    if (node.isRenamed()) {
      outcomes.add(WorkOutcome.RENAMED);
      changes.add(new WorkChange(TreeColumns.NAME, node.nameBefore, node.name));
    }
    if (node.getsResellerId()) {
      if (!node.isMade()) {
        outcomes.add(WorkOutcome.CHANGED);
      }
      changes.add(new WorkChange(TreeColumns.RESELLER_ID, "", node.resellerId.orElseThrow()));
    }
    if (node.isRetiring()) {
      outcomes.add(WorkOutcome.RETIRED);
      changes.add(new WorkChange(TreeColumns.RETIRED, "no", "yes"));
    }
    if (outcomes.isEmpty()) {
      outcomes.add(WorkOutcome.UNCHANGED);
    }
    List<String> path = node.isMade() ? node.path() : node.pathBefore();
    return new WorkLine(node.line, outcomes, NodePath.written(path), changes);
  }
}
