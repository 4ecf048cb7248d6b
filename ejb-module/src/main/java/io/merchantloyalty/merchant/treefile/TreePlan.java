package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.work.WorkFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works a file through on a {@link TreeModel}. Lines may come in any order: one whose parent is
 * made by another line waits for it, and what goes out of service does so at the end, the deepest
 * first. Wrong lines change nothing. Pure: asks neither the database nor the clock.
 */
public final class TreePlan {

  private final TreeModel model;
  private final Optional<TreeNode> reach;
  private final Set<String> takenResellerIds;
  private final List<WorkFault> faults = new ArrayList<>();
  private int rows;
  private int unchanged;

  /**
   * A plan for a model that it changes.
   *
   * @param reach the node at and below which the user may change things; empty: everywhere
   * @param takenResellerIds of those in the file, the ones that are in use
   */
  TreePlan(TreeModel model, Optional<TreeNode> reach, Set<String> takenResellerIds) {
    this.model = model;
    this.reach = reach;
    this.takenResellerIds = new HashSet<>(takenResellerIds);
  }

  TreePlan work(List<CsvRow> file) {
    rows = file.size();
    List<TreeRow> waiting = new ArrayList<>();
    List<TreeRow> retiring = new ArrayList<>();
    for (CsvRow row : file) {
      guarded(
          row.line(),
          () -> {
            TreeRow wish = TreeRow.of(row);
            (wish.retire() ? retiring : waiting).add(wish);
          });
    }
    int before;
    do {
      before = waiting.size();
      waiting.removeIf(row -> !guarded(row.line(), () -> place(row)));
    } while (!waiting.isEmpty() && waiting.size() < before);
    waiting.forEach(row -> faults.add(noParent(row).at(row.line())));
    retire(retiring);
    faults.sort(Comparator.comparingInt(WorkFault::line));
    return this;
  }

  List<WorkFault> faults() {
    return faults;
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

  /** What becomes of the lines, by the words that the console knows. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("created", made().count());
    counts.put("renamed", renamed().count());
    counts.put("moved", moved().count());
    counts.put("retired", retiring().count());
    counts.put("unchanged", (long) unchanged);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  int rows() {
    return rows;
  }

  private Stream<TreeNode> nodes(Predicate<TreeNode> which) {
    return model.nodes().stream().filter(which);
  }

  /** Something to be done for a line. */
  private interface Step {
    void run();
  }

  /** The node above is not there yet. */
  private static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet() {
      super(null, null, false, false);
    }
  }

  /** False when the line is done with, well or badly; true when it has to wait. */
  private boolean guarded(int line, Step step) {
    try {
      step.run();
      return false;
    } catch (LineFault fault) {
      faults.add(fault.at(line));
      return false;
    } catch (NotYet wait) {
      return true;
    }
  }

  private void place(TreeRow row) {
    Optional<TreeNode> found = found(row);
    if (found.isEmpty()) {
      make(row);
    } else {
      change(row, found.get());
    }
  }

  private Optional<TreeNode> found(TreeRow row) {
    Optional<TreeNode> found =
        row.reference().isPresent()
            ? Optional.of(model.byReference(row.reference().get()).orElseThrow(() -> unknown(row)))
            : model.at(row.path());
    found.ifPresent(
        node -> {
          if (node.retired && !row.retire()) {
            throw LineFault.of(
                "RETIRED", wrong(TreeColumns.REFERENCE, "must be of a node in service", row));
          }
          if (node.line > 0) {
            throw LineFault.of(
                "DUPLICATE",
                wrong(TreeColumns.PATH, "must name a node once: line " + node.line, row));
          }
        });
    return found;
  }

  private void make(TreeRow row) {
    ShopNodeKind kind =
        row.kind().orElseThrow(() -> LineFault.of("MISSING", Violation.missing(TreeColumns.KIND)));
    if (row.path().size() == 1) {
      makeRoot(row, kind);
      return;
    }
    TreeNode parent = model.at(row.pathAbove()).orElseThrow(NotYet::new);
    checkParent(parent, row, 1);
    TreeNode node = TreeNode.made(kind, row.wantedName().orElseThrow(), Optional.empty());
    giveResellerId(row, node);
    node.line = row.line();
    model.add(node, parent);
  }

  private void makeRoot(TreeRow row, ShopNodeKind kind) {
    if (model.root().isPresent()) {
      throw LineFault.of(
          "HAS_ROOT", wrong(TreeColumns.PATH, "must begin with the tree's one root", row));
    }
    if (kind != ShopNodeKind.GROUP) {
      throw LineFault.of(
          "NO_GROUP", wrong(TreeColumns.KIND, "must be GROUP for the root of a tree", row));
    }
    if (reach.isPresent()) {
      throw outOfReach(row);
    }
    TreeNode root = TreeNode.made(kind, row.wantedName().orElseThrow(), Optional.empty());
    giveResellerId(row, root);
    root.line = row.line();
    model.add(root, null);
  }

  private void change(TreeRow row, TreeNode node) {
    if (row.kind().filter(kind -> kind != node.kind).isPresent()) {
      throw LineFault.of("KIND", wrong(TreeColumns.KIND, "must stay as it is: " + node.kind, row));
    }
    String name = row.wantedName().orElse(node.name);
    TreeNode parent = node.parent;
    if (row.reference().isPresent() && row.path().size() > 1) {
      parent = model.at(row.pathAbove()).orElseThrow(NotYet::new);
    } else if (row.reference().isPresent() && row.path().size() == 1 && node.parent != null) {
      throw LineFault.of(
          "HAS_ROOT", wrong(TreeColumns.PATH, "must begin with the tree's one root", row));
    }
    boolean moves = parent != node.parent;
    boolean renames = !name.equals(node.name);
    boolean named = row.resellerId().isPresent() && !row.resellerId().equals(node.resellerId);
    if (moves || renames || named) {
      checkReach(node, row);
    }
    if (moves) {
      checkMove(row, node, parent);
    }
    giveResellerId(row, node);
    node.line = row.line();
    if (moves) {
      node.hangBelow(parent);
    }
    if (renames) {
      node.rename(name);
    }
    unchanged += moves || renames || named ? 0 : 1;
  }

  private void checkMove(TreeRow row, TreeNode node, TreeNode parent) {
    if (node.parent == null) {
      throw LineFault.of("ROOT", wrong(TreeColumns.PATH, "must leave the root where it is", row));
    }
    checkNotOwnTop(node, row);
    if (parent.isWithin(node)) {
      throw LineFault.of(
          "BELOW_ITSELF", wrong(TreeColumns.PATH, "must not hang the node below itself", row));
    }
    checkParent(parent, row, node.height());
  }

  private void checkParent(TreeNode parent, TreeRow row, int levels) {
    if (parent.kind != ShopNodeKind.GROUP) {
      throw LineFault.of(
          "NO_GROUP", wrong(TreeColumns.PATH, "must hang below a group: shops are leaves", row));
    }
    if (TreeModel.isTooDeep(parent, levels)) {
      throw LineFault.of("TOO_DEEP", wrong(TreeColumns.PATH, "must not be so deep", row));
    }
    checkReach(parent, row);
  }

  private void giveResellerId(TreeRow row, TreeNode node) {
    if (row.resellerId().isEmpty() || row.resellerId().equals(node.resellerId)) {
      return;
    }
    String id = row.resellerId().get();
    if (node.kind != ShopNodeKind.SHOP) {
      throw LineFault.of(
          "NO_SHOP", Violation.of(TreeColumns.RESELLER_ID, "must be empty for a group", id));
    }
    if (node.resellerId.isPresent()) {
      throw LineFault.of(
          "HAS_RESELLER_ID",
          Violation.of(
              TreeColumns.RESELLER_ID,
              "must stay as it is: tills know " + node.resellerId.get(),
              id));
    }
    if (!takenResellerIds.add(id)) {
      throw LineFault.of(
          "TAKEN", Violation.of(TreeColumns.RESELLER_ID, CreateNode.RESELLER_ID_TAKEN, id));
    }
    node.resellerId = row.resellerId();
  }

  /** The deepest first, so that a group goes after all that is below it. */
  private void retire(List<TreeRow> rows) {
    record Leaving(TreeRow row, TreeNode node, int depth) {}
    List<Leaving> leaving = new ArrayList<>();
    for (TreeRow row : rows) {
      guarded(
          row.line(),
          () -> {
            TreeNode node =
                found(row)
                    .filter(some -> !some.isMade())
                    .orElseThrow(
                        () ->
                            LineFault.of(
                                "UNKNOWN", wrong(TreeColumns.PATH, "must be in the tree", row)));
            node.line = row.line();
            leaving.add(new Leaving(row, node, node.depth()));
          });
    }
    leaving.sort(Comparator.comparingInt(Leaving::depth).reversed());
    leaving.forEach(one -> guarded(one.row().line(), () -> retire(one.row(), one.node())));
  }

  private void retire(TreeRow row, TreeNode node) {
    if (node.retired) {
      // as an export with what is retired has it
      unchanged++;
      return;
    }
    checkReach(node, row);
    checkNotOwnTop(node, row);
    int children = node.childrenInService().size();
    if (children > 0) {
      throw LineFault.of(
          "HAS_CHILDREN",
          wrong(TreeColumns.RETIRED, "must be no while nodes hang below it: " + children, row));
    }
    if (node.terminals > 0) {
      throw LineFault.of(
          "HAS_TERMINALS",
          wrong(TreeColumns.RETIRED, "must be no while tills stand there: " + node.terminals, row));
    }
    node.retired = true;
  }

  private void checkReach(TreeNode node, TreeRow row) {
    if (reach.filter(top -> !node.isWithin(top)).isPresent()) {
      throw outOfReach(row);
    }
  }

  private void checkNotOwnTop(TreeNode node, TreeRow row) {
    if (reach.filter(top -> top == node).isPresent()) {
      throw outOfReach(row);
    }
  }

  private static LineFault outOfReach(TreeRow row) {
    return LineFault.of(
        "OUT_OF_REACH",
        wrong(TreeColumns.PATH, "must lie in the part of the tree that is yours", row));
  }

  private static LineFault unknown(TreeRow row) {
    return LineFault.of(
        "UNKNOWN", wrong(TreeColumns.REFERENCE, "must be of a node of yours, or empty", row));
  }

  private static LineFault noParent(TreeRow row) {
    return LineFault.of(
        "NO_PARENT",
        wrong(TreeColumns.PATH, "must hang below a node of the tree or of this file", row));
  }

  /** With what the line has in that column. */
  private static Violation wrong(String field, String rule, TreeRow row) {
    String value =
        switch (field) {
          case TreeColumns.REFERENCE -> row.reference().orElse("");
          case TreeColumns.KIND -> row.kind().map(Enum::name).orElse("");
          case TreeColumns.RETIRED -> "yes";
          default ->
              row.path().isEmpty()
                  ? row.reference().orElse("")
                  : String.join(TreeColumns.SEPARATOR, row.path());
        };
    return Violation.of(field, rule, value);
  }
}
