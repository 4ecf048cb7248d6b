package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A merchant's tree in memory, changed line by line as the file says. Paths are understood as the
 * tree is by then, or else as it was in the beginning: an exported file stays right when one of its
 * lines renames a group and the lines below still call it by its old name.
 */
public final class TreeModel {

  private final Map<String, TreeNode> byReference = new HashMap<>();
  private final Map<List<String>, List<TreeNode>> before = new HashMap<>();
  private final List<TreeNode> nodes = new ArrayList<>();
  private TreeNode root;

  /** {@code stored}: all nodes of the merchant, retired ones too, with their parents. */
  TreeModel(List<TreeNode> stored) {
    for (TreeNode node : stored) {
      nodes.add(node);
      byReference.put(node.reference, node);
      node.hangBelow(node.parentBefore);
    }
    for (TreeNode node : stored) {
      if (!node.retired) {
        if (node.parent == null) {
          root = node;
        }
        before.computeIfAbsent(key(node.path()), key -> new ArrayList<>()).add(node);
      }
    }
  }

  Optional<TreeNode> byReference(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  Optional<TreeNode> byId(long id) {
    return nodes.stream().filter(node -> node.id.filter(own -> own == id).isPresent()).findFirst();
  }

  Optional<TreeNode> root() {
    return Optional.ofNullable(root).filter(node -> !node.retired);
  }

  /** The one node of that path; refuses when several have it. */
  Optional<TreeNode> at(List<String> path) {
    List<TreeNode> found = now(path);
    if (found.isEmpty()) {
      found = before.getOrDefault(key(path), List.of()).stream().filter(n -> !n.retired).toList();
    }
    if (found.size() > 1) {
      throw LineFault.of(
          "AMBIGUOUS",
          Violation.of(
              TreeColumns.PATH,
              "must name one node: several are called so, name it by its reference",
              NodePath.written(path)));
    }
    return found.stream().findFirst();
  }

  /** A new node; {@code parent} is null for a root. */
  void add(TreeNode node, TreeNode parent) {
    nodes.add(node);
    if (parent == null) {
      root = node;
    } else {
      node.hangBelow(parent);
    }
  }

  /**
   * Each node after the one above it, a branch at a time.
   *
   * @param retiredToo false: those in service alone
   */
  List<TreeNode> exported(boolean retiredToo) {
    List<TreeNode> found = new ArrayList<>();
    root().ifPresent(top -> addBranch(top, retiredToo, found));
    return found;
  }

  private static void addBranch(TreeNode node, boolean retiredToo, List<TreeNode> found) {
    found.add(node);
    List<TreeNode> below = retiredToo ? node.allChildren() : node.childrenInService();
    below.forEach(child -> addBranch(child, retiredToo, found));
  }

  /** In the order in which they can be written: parents first. */
  List<TreeNode> nodes() {
    return nodes;
  }

  static boolean isTooDeep(TreeNode parent, int levelsBelow) {
    return parent.depth() + levelsBelow > ShopTree.DEPTH_MAX;
  }

  /** Paths with the same key are the same. */
  static List<String> key(List<String> path) {
    return path.stream().map(SameText::of).toList();
  }

  private List<TreeNode> now(List<String> path) {
    List<TreeNode> level =
        root()
            .filter(node -> SameText.isSame(node.name, path.get(0)))
            .map(List::of)
            .orElse(List.of());
    for (String name : path.subList(1, path.size())) {
      level = level.stream().flatMap(node -> node.childrenCalled(name).stream()).toList();
    }
    return level;
  }
}
