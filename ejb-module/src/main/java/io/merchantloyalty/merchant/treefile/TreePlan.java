package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.work.WorkFault;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works a file through on a {@link TreeModel}. Lines may come in any order: one whose parent is
 * made by another line waits for it, and what goes out of service does so at the end, the deepest
 * first. Wrong lines change nothing. Pure: asks neither the database nor the clock. What it tells
 * of each line is read from the same nodes that {@link TreeWriter} writes.
 */
public final class TreePlan {

  private final TreeModel model;
  private final TreeChecks checks;
  private final List<WorkFault> faults = new ArrayList<>();
  private final List<TreeNode> done = new ArrayList<>();
  private int rows;

  /** No line that waits can be helped any more. */
  private boolean nothingComes;

  /**
   * A plan for a model that it changes.
   *
   * @param reach the node at and below which the user may change things; empty: everywhere
   * @param takenResellerIds of those in the file, the ones that are in use, {@link
   *     TreeChecks#folded}
   */
  TreePlan(TreeModel model, Optional<TreeNode> reach, Set<String> takenResellerIds) {
    this.model = model;
    this.checks = new TreeChecks(reach, takenResellerIds);
  }

  TreePlan work(List<CsvRow> file) {
    rows = file.size();
    List<TreeRow> waiting = new ArrayList<>();
    List<TreeRow> retiring = new ArrayList<>();
    file.stream().map(TreeRow::of).forEach(row -> (row.retire() ? retiring : waiting).add(row));
    int before;
    do {
      before = waiting.size();
      waiting.removeIf(this::isDoneWith);
    } while (!waiting.isEmpty() && waiting.size() < before);
    nothingComes = true;
    waiting.forEach(this::isDoneWith);
    retire(retiring);
    faults.sort(Comparator.comparingInt(WorkFault::line));
    done.sort(Comparator.comparingInt(node -> node.line));
    return this;
  }

  List<WorkFault> faults() {
    return faults;
  }

  /** What becomes of the lines that are right, in the order of the file. */
  List<WorkLine> lines() {
    return done.stream().map(TreeOutcome::of).toList();
  }

  WorkStep step() {
    return WorkStep.ofLines(rows, lines(), faults);
  }

  Stream<TreeNode> made() {
    return nodes(TreeNode::isMade);
  }

  Stream<TreeNode> renamed() {
    return nodes(TreeNode::isRenamed);
  }

  Stream<TreeNode> moved() {
    return nodes(TreeNode::isMoved);
  }

  Stream<TreeNode> retiring() {
    return nodes(TreeNode::isRetiring);
  }

  Stream<TreeNode> gettingResellerIds() {
    return nodes(TreeNode::getsResellerId);
  }

  private Stream<TreeNode> nodes(Predicate<TreeNode> which) {
    return model.nodes().stream().filter(which);
  }

  /** The node above is not there yet. */
  private static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet() {
      super(null, null, false, false);
    }
  }

  /** True when the line is done with, well or badly; false when it has to wait. */
  private boolean isDoneWith(TreeRow row) {
    LineFindings findings = new LineFindings(row);
    try {
      if (row.namesANode()) {
        findings
            .of(() -> found(row))
            .ifPresent(
                node ->
                    node.ifPresentOrElse(
                        stored -> change(row, stored, findings), () -> make(row, findings)));
      }
    } catch (NotYet wait) {
      return false;
    }
    faults.addAll(findings.faults());
    return true;
  }

  private Optional<TreeNode> found(TreeRow row) {
    Optional<TreeNode> found =
        row.reference().isPresent()
            ? Optional.of(
                model.byReference(row.reference().get()).orElseThrow(() -> TreeChecks.unknown(row)))
            : model.at(row.path());
    found.ifPresent(node -> checks.checkUsable(row, node));
    return found;
  }

  private void make(TreeRow row, LineFindings findings) {
    boolean isRoot = row.path().size() == 1;
    Optional<TreeNode> parent = isRoot ? Optional.empty() : findings.of(() -> parentOf(row));
    if (isRoot) {
      findings.check(() -> checks.checkNewRoot(row, model.root()));
    }
    parent.ifPresent(above -> findings.check(() -> checks.checkParent(row, above, 1)));
    if (!row.isWrong(TreeColumns.KIND)) {
      findings.check(() -> checkNewKind(row, isRoot));
    }
    row.kind()
        .ifPresent(
            kind -> findings.check(() -> checks.checkResellerId(row, kind, Optional.empty())));
    if (findings.isFine()) {
      TreeNode node =
          TreeNode.made(row.kind().orElseThrow(), row.wantedName().orElseThrow(), row.resellerId());
      row.resellerId().ifPresent(checks::take);
      model.add(node, parent.orElse(null));
      finish(row, node);
    }
  }

  private static void checkNewKind(TreeRow row, boolean isRoot) {
    ShopNodeKind kind =
        row.kind().orElseThrow(() -> LineFault.of("MISSING", Violation.missing(TreeColumns.KIND)));
    if (isRoot && kind != ShopNodeKind.GROUP) {
      throw LineFault.of(
          "NO_GROUP", Violation.of(TreeColumns.KIND, "must be GROUP for the root of a tree", kind));
    }
  }

  private TreeNode parentOf(TreeRow row) {
    return model
        .at(row.pathAbove())
        .orElseThrow(() -> nothingComes ? TreeChecks.noParent(row) : new NotYet());
  }

  private void change(TreeRow row, TreeNode node, LineFindings findings) {
    findings.check(() -> checks.checkKind(row, node));
    findings.check(() -> checks.checkName(row, node));
    findings.check(() -> checks.checkResellerId(row, node.kind, node.resellerId));
    String name =
        row.wantedName().filter(wanted -> !SameText.isSame(wanted, node.name)).orElse(node.name);
    boolean renames = !name.equals(node.name);
    boolean named = row.resellerId().isPresent() && !row.resellerId().equals(node.resellerId);
    Optional<Optional<TreeNode>> parent = findings.of(() -> wantedParent(row, node));
    boolean moves = parent.filter(above -> above.orElse(null) != node.parent).isPresent();
    findings.check(
        () -> {
          if (moves || renames || named) {
            checks.checkReach(row, node);
          }
          if (moves) {
            checks.checkMove(row, node, parent.flatMap(above -> above).orElse(null));
          }
        });
    if (findings.isFine()) {
      if (moves) {
        node.hangBelow(parent.orElseThrow().orElseThrow());
      }
      if (renames) {
        node.rename(name);
      }
      if (named) {
        node.resellerId = row.resellerId();
        checks.take(row.resellerId().orElseThrow());
      }
      finish(row, node);
    }
  }

  /**
   * Where the node hangs afterwards. It moves only by a line that has its reference and another
   * path than the one by which the file, or the tree by now, calls the place where it hangs.
   */
  private Optional<TreeNode> wantedParent(TreeRow row, TreeNode node) {
    Optional<TreeNode> stays = Optional.ofNullable(node.parent);
    if (row.reference().isEmpty() || row.path().isEmpty()) {
      return stays;
    }
    if (row.path().size() == 1) {
      if (stays.isPresent()) {
        throw TreeChecks.hasRoot(row);
      }
      return stays;
    }
    List<String> above = TreeModel.key(row.pathAbove());
    boolean there =
        stays
            .filter(
                parent ->
                    above.equals(TreeModel.key(node.parentBefore.pathBefore()))
                        || above.equals(TreeModel.key(parent.path())))
            .isPresent();
    return there ? stays : Optional.of(parentOf(row));
  }

  private void finish(TreeRow row, TreeNode node) {
    node.line = row.line();
    done.add(node);
  }

  /** The deepest first, so that a group goes after all that is below it. */
  private void retire(List<TreeRow> rows) {
    record Leaving(TreeRow row, TreeNode node, LineFindings findings) {}
    List<Leaving> leaving = new ArrayList<>();
    for (TreeRow row : rows) {
      LineFindings findings = new LineFindings(row);
      Optional<TreeNode> node =
          row.namesANode() ? findings.of(() -> leaving(row)) : Optional.empty();
      node.ifPresent(
          some -> {
            some.line = row.line();
            leaving.add(new Leaving(row, some, findings));
          });
      if (node.isEmpty()) {
        faults.addAll(findings.faults());
      }
    }
    leaving.sort(Comparator.comparingInt((Leaving one) -> one.node().depth()).reversed());
    for (Leaving one : leaving) {
      TreeNode node = one.node();
      if (node.retired) {
        // as an export with what is retired has it
        if (one.findings().isFine()) {
          done.add(node);
        }
        faults.addAll(one.findings().faults());
        continue;
      }
      one.findings().check(() -> checks.checkKind(one.row(), node));
      one.findings()
          .check(
              () ->
                  checks.checkLeaving(one.row(), node, wantedParent(one.row(), node).orElse(null)));
      if (one.findings().isFine()) {
        node.retired = true;
        done.add(node);
      }
      faults.addAll(one.findings().faults());
    }
  }

  private TreeNode leaving(TreeRow row) {
    return found(row).filter(some -> !some.isMade()).orElseThrow(() -> TreeChecks.notThere(row));
  }
}
