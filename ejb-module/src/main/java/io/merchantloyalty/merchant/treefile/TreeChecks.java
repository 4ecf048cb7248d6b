package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.shared.Violation;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules of a tree for one line; whatever breaks one throws {@link LineFault}. */
final class TreeChecks {

  private final Optional<TreeNode> reach;
  private final Set<String> takenResellerIds;

  /** As {@link TreePlan}. */
  TreeChecks(Optional<TreeNode> reach, Set<String> takenResellerIds) {
    this.reach = reach;
    this.takenResellerIds = new HashSet<>(takenResellerIds);
  }

  void checkUsable(TreeRow row, TreeNode node) {
    if (node.retired && !row.retire()) {
      throw fault("RETIRED", row, TreeColumns.REFERENCE, "must be of a node in service");
    }
    if (node.line > 0) {
      throw fault("DUPLICATE", row, TreeColumns.PATH, "must name a node once: line " + node.line);
    }
  }

  void checkKind(TreeRow row, TreeNode node) {
    if (row.kind().filter(kind -> kind != node.kind).isPresent()) {
      throw fault("KIND", row, TreeColumns.KIND, "must stay as it is: " + node.kind);
    }
  }

  void checkName(TreeRow row, TreeNode node) {
    String name = row.wantedName().orElse(node.name);
    if (SameText.isWithoutZeros(name, node.name)) {
      throw LineFault.of("LOST_ZEROS", Violation.of(TreeColumns.NAME, lostZeros(node.name), name));
    }
  }

  static String lostZeros(String stored) {
    return "must keep the zeros that a spreadsheet has taken off: " + stored;
  }

  /** The line says nothing else of a node than that it goes out of service. */
  void checkLeaving(TreeRow row, TreeNode node, TreeNode parent) {
    boolean renames =
        row.wantedName().filter(name -> !SameText.isSame(name, node.name)).isPresent();
    boolean names = row.resellerId().isPresent() && !row.resellerId().equals(node.resellerId);
    if (renames || names || parent != node.parent) {
      throw fault(
          "LEAVES",
          row,
          TreeColumns.RETIRED,
          "must be no in a line that also renames or moves the node");
    }
    checkReach(row, node);
    checkNotOwnTop(row, node);
    int children = node.childrenInService().size();
    if (children > 0) {
      throw fault(
          "HAS_CHILDREN",
          row,
          TreeColumns.RETIRED,
          "must be no while nodes hang below it: " + children);
    }
    if (node.terminals > 0) {
      throw fault(
          "HAS_TERMINALS",
          row,
          TreeColumns.RETIRED,
          "must be no while tills stand there: " + node.terminals);
    }
  }

  void checkMove(TreeRow row, TreeNode node, TreeNode parent) {
    if (node.parent == null) {
      throw fault("ROOT", row, TreeColumns.PATH, "must leave the root where it is");
    }
    checkNotOwnTop(row, node);
    if (parent.isWithin(node)) {
      throw fault("BELOW_ITSELF", row, TreeColumns.PATH, "must not hang the node below itself");
    }
    checkParent(row, parent, node.height());
  }

  /** {@code levels}: of what is to hang there. */
  void checkParent(TreeRow row, TreeNode parent, int levels) {
    if (parent.kind != ShopNodeKind.GROUP) {
      throw fault("NO_GROUP", row, TreeColumns.PATH, "must hang below a group: shops are leaves");
    }
    if (TreeModel.isTooDeep(parent, levels)) {
      throw fault("TOO_DEEP", row, TreeColumns.PATH, "must not be so deep");
    }
    checkReach(row, parent);
  }

  void checkNewRoot(TreeRow row, Optional<TreeNode> root) {
    if (root.isPresent()) {
      throw hasRoot(row);
    }
    if (reach.isPresent()) {
      throw outOfReach(row);
    }
  }

  /** {@code node}: as it is by now; {@code kind}: what it is or is to be. */
  void checkResellerId(TreeRow row, ShopNodeKind kind, Optional<String> stored) {
    if (row.resellerId().isEmpty() || row.resellerId().equals(stored)) {
      return;
    }
    String id = row.resellerId().get();
    if (kind != ShopNodeKind.SHOP) {
      throw LineFault.of(
          "NO_SHOP", Violation.of(TreeColumns.RESELLER_ID, "must be empty for a group", id));
    }
    if (stored.isPresent()) {
      throw LineFault.of(
          "HAS_RESELLER_ID",
          Violation.of(
              TreeColumns.RESELLER_ID, "must stay as it is: tills know " + stored.get(), id));
    }
    if (takenResellerIds.contains(folded(id))) {
      throw LineFault.of(
          "TAKEN", Violation.of(TreeColumns.RESELLER_ID, CreateNode.RESELLER_ID_TAKEN, id));
    }
  }

  /** From now on no other line gets it. */
  void take(String resellerId) {
    takenResellerIds.add(folded(resellerId));
  }

  /** Ids that differ in letter case only are one to people. */
  static String folded(String resellerId) {
    return resellerId.toLowerCase(Locale.ROOT);
  }

  void checkReach(TreeRow row, TreeNode node) {
    if (reach.filter(top -> !node.isWithin(top)).isPresent()) {
      throw outOfReach(row);
    }
  }

  private void checkNotOwnTop(TreeRow row, TreeNode node) {
    if (reach.filter(top -> top == node).isPresent()) {
      throw outOfReach(row);
    }
  }

  private static LineFault outOfReach(TreeRow row) {
    return fault(
        "OUT_OF_REACH", row, TreeColumns.PATH, "must lie in the part of the tree that is yours");
  }

  static LineFault hasRoot(TreeRow row) {
    return fault("HAS_ROOT", row, TreeColumns.PATH, "must begin with the tree's one root");
  }

  static LineFault unknown(TreeRow row) {
    return fault("UNKNOWN", row, TreeColumns.REFERENCE, "must be of a node of yours, or empty");
  }

  static LineFault notThere(TreeRow row) {
    return fault("UNKNOWN", row, TreeColumns.PATH, "must be in the tree");
  }

  static LineFault noParent(TreeRow row) {
    return fault(
        "NO_PARENT", row, TreeColumns.PATH, "must hang below a node of the tree or of this file");
  }

  /** With what the line has in that column. */
  private static LineFault fault(String code, TreeRow row, String field, String rule) {
    String value =
        switch (field) {
          case TreeColumns.REFERENCE -> row.reference().orElse("");
          case TreeColumns.KIND -> row.kind().map(Enum::name).orElse("");
          case TreeColumns.RETIRED -> "yes";
          default ->
              row.path().isEmpty() ? row.reference().orElse("") : NodePath.written(row.path());
        };
    return LineFault.of(code, Violation.of(field, rule, value));
  }
}
