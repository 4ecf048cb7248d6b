package io.merchantloyalty.admin.users;

import io.merchantloyalty.merchant.tree.NodeView;
import java.io.Serializable;
import java.util.List;

/** A node of the tree that may be chosen; {@code path}: names from the root to the node itself. */
public record NodeChoice(String reference, List<String> path) implements Serializable {

  public NodeChoice {
    path = List.copyOf(path);
  }

  static NodeChoice of(NodeView node) {
    return new NodeChoice(node.reference(), node.path());
  }

  public String label() {
    return String.join(" / ", path);
  }
}
