package io.merchantloyalty.admin.tree;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.browse.Branch;
import io.merchantloyalty.merchant.browse.Branches;
import io.merchantloyalty.merchant.browse.NodeOnWay;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.TreeNode;

/** The part of the tree that the page has read so far. */
@Dependent
public class TreeModel implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More would make one answer slow to draw. */
  private static final int CHILDREN = 100;

  @Inject transient Visitor visitor;
  @Inject transient Branches branches;

  /** Whether what is retired is shown, too. */
  private boolean retiredToo;

  private BranchNode top = new BranchNode("TOP", null);

  /** Reads the root, and opens it. */
  void open() {
    top = new BranchNode("TOP", null);
    branches
        .root(visitor.call())
        .ifPresent(
            root -> {
              BranchNode node = BranchNode.of(root, retiredToo);
              top.getChildren().add(node);
              expand(node);
            });
  }

  boolean isRetiredToo() {
    return retiredToo;
  }

  void setRetiredToo(boolean retiredToo) {
    this.retiredToo = retiredToo;
  }

  BranchNode top() {
    return top;
  }

  boolean isEmpty() {
    return top.getChildCount() == 0;
  }

  /** Reads what is below a node, unless it was. */
  void expand(BranchNode node) {
    node.setExpanded(true);
    if (!node.isRead() && !node.isLeaf()) {
      append(node, Optional.empty());
    }
  }

  /** Reads on below the node above a {@link BranchNode#MORE}. */
  BranchNode more(BranchNode more) {
    BranchNode above = (BranchNode) more.getParent();
    append(above, above.next());
    return above;
  }

  /** Opens the way to a node, and finds it. */
  Optional<BranchNode> reveal(String reference) {
    BranchNode at = top;
    for (NodeOnWay step : branches.way(visitor.call(), reference)) {
      Optional<BranchNode> child = child(at, step.reference());
      if (child.isEmpty()) {
        return Optional.empty();
      }
      at = child.get();
      if (!step.reference().equals(reference)) {
        expand(at);
      }
    }
    return Optional.of(at);
  }

  /** Reads everything anew, and opens what was open before as far as it is still there. */
  Optional<BranchNode> refresh(String reference) {
    List<String> opened = new ArrayList<>();
    collectOpened(top, opened);
    open();
    opened.forEach(open -> child(open).ifPresent(this::expand));
    return reveal(reference);
  }

  private Optional<BranchNode> child(String reference) {
    return find(top, reference);
  }

  private static Optional<BranchNode> find(BranchNode at, String reference) {
    for (TreeNode<Branch> child : at.getChildren()) {
      BranchNode node = (BranchNode) child;
      if (node.is(reference)) {
        return Optional.of(node);
      }
      Optional<BranchNode> below = find(node, reference);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /** Parents first. */
  private static void collectOpened(BranchNode at, List<String> opened) {
    for (TreeNode<Branch> child : at.getChildren()) {
      if (child.isExpanded() && child.getData() != null) {
        opened.add(child.getData().reference());
        collectOpened((BranchNode) child, opened);
      }
    }
  }

  /** Reads on until the child comes. */
  private Optional<BranchNode> child(BranchNode above, String reference) {
    while (true) {
      for (TreeNode<Branch> child : above.getChildren()) {
        if (((BranchNode) child).is(reference)) {
          return Optional.of((BranchNode) child);
        }
      }
      if (above.next().isEmpty()) {
        return Optional.empty();
      }
      append(above, above.next());
    }
  }

  private void append(BranchNode above, Optional<String> after) {
    Page<Branch> page =
        branches.below(
            visitor.call(),
            above.getData().reference(),
            retiredToo,
            new PageRequest(after, CHILDREN));
    above.getChildren().removeIf(child -> BranchNode.MORE.equals(child.getType()));
    page.items().forEach(branch -> above.getChildren().add(BranchNode.of(branch, retiredToo)));
    if (page.next().isPresent()) {
      above.getChildren().add(new BranchNode(BranchNode.MORE, null));
    }
    above.read(page.next());
  }
}
