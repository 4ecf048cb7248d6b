package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.merchant.ShopNodeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a {@link TreeModel}: as it is in the database, and as it will be. Nodes that a file
 * makes have no id yet.
 */
final class TreeNode {

  final Optional<Long> id;
  final String reference;
  final ShopNodeKind kind;
  final String nameBefore;
  final TreeNode parentBefore;
  final Optional<String> resellerBefore;
  final boolean retiredBefore;
  final long terminals;

  String name;
  TreeNode parent;
  Optional<String> resellerId;
  boolean retired;

  /** The line that named it; 0: none has. */
  int line;

  private final Map<String, List<TreeNode>> children = new LinkedHashMap<>();

  private TreeNode(
      Optional<Long> id,
      String reference,
      ShopNodeKind kind,
      String name,
      TreeNode parent,
      Optional<String> resellerId,
      boolean retired,
      long terminals) {
    this.id = id;
    this.reference = reference;
    this.kind = kind;
    this.nameBefore = name;
    this.parentBefore = parent;
    this.resellerBefore = resellerId;
    this.retiredBefore = retired;
    this.terminals = terminals;
    this.name = name;
    this.resellerId = resellerId;
    this.retired = retired;
  }

  static TreeNode stored(
      long id,
      String reference,
      ShopNodeKind kind,
      String name,
      TreeNode parent,
      Optional<String> resellerId,
      boolean retired,
      long terminals) {
    return new TreeNode(
        Optional.of(id), reference, kind, name, parent, resellerId, retired, terminals);
  }

  static TreeNode made(ShopNodeKind kind, String name, Optional<String> resellerId) {
    return new TreeNode(Optional.empty(), "", kind, name, null, resellerId, false, 0);
  }

  void hangBelow(TreeNode newParent) {
    if (parent != null) {
      parent.children.get(SameText.of(name)).remove(this);
    }
    parent = newParent;
    if (newParent != null) {
      newParent.children.computeIfAbsent(SameText.of(name), key -> new ArrayList<>()).add(this);
    }
  }

  void rename(String newName) {
    TreeNode above = parent;
    hangBelow(null);
    name = newName;
    hangBelow(above);
  }

  /** Those right below of that name that are in service, however its letters are coded. */
  List<TreeNode> childrenCalled(String wanted) {
    return children.getOrDefault(SameText.of(wanted), List.of()).stream()
        .filter(n -> !n.retired)
        .toList();
  }

  /** Those right below that are in service. */
  List<TreeNode> childrenInService() {
    return children.values().stream().flatMap(List::stream).filter(n -> !n.retired).toList();
  }

  /** Those right below, retired ones too. */
  List<TreeNode> allChildren() {
    return children.values().stream().flatMap(List::stream).toList();
  }

  boolean isMade() {
    return id.isEmpty();
  }

  boolean isWithin(TreeNode ancestor) {
    for (TreeNode n = this; n != null; n = n.parent) {
      if (n == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Nodes on the way from the root, itself the last. */
  int depth() {
    int depth = 0;
    for (TreeNode n = this; n != null; n = n.parent) {
      depth++;
    }
    return depth;
  }

  /** Levels from here down to the deepest leaf; 1 for a leaf. */
  int height() {
    return 1 + childrenInService().stream().mapToInt(TreeNode::height).max().orElse(0);
  }

  /** Names from the root to the node. */
  List<String> path() {
    List<String> path = parent == null ? new ArrayList<>() : new ArrayList<>(parent.path());
    path.add(name);
    return path;
  }

  /** The same as the database has them. */
  List<String> pathBefore() {
    List<String> path =
        parentBefore == null ? new ArrayList<>() : new ArrayList<>(parentBefore.pathBefore());
    path.add(nameBefore);
    return path;
  }

  boolean isRenamed() {
    return !isMade() && !name.equals(nameBefore);
  }

  boolean isMoved() {
    return !isMade() && parent != parentBefore;
  }

  boolean isRetiring() {
    return retired && !retiredBefore;
  }

  boolean getsResellerId() {
    return !resellerId.equals(resellerBefore) || (isMade() && resellerId.isPresent());
  }
}
