package io.merchantloyalty.admin.tree;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.FindNodes;
import io.merchantloyalty.merchant.tree.NodeView;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Suggests nodes of the tree while somebody types a part of a name. */
@Named
@RequestScoped
public class NodePicker {

  private static final int SUGGESTIONS = 15;

  /** Of one kind alone: the other kind's nodes are read, too, and left out. */
  private static final int LOOKED_AT = 60;

  @Inject Visitor visitor;
  @Inject ShopNodes nodes;

  public List<NodeChoice> all(String words) {
    return suggest(words, node -> true);
  }

  public List<NodeChoice> groups(String words) {
    return suggest(words, node -> node.kind() == ShopNodeKind.GROUP);
  }

  public List<NodeChoice> shops(String words) {
    return suggest(words, node -> node.kind() == ShopNodeKind.SHOP);
  }

  /** What a page that was opened for a node shows in its box. */
  public NodeChoice choice(String reference) {
    return choice(nodes.read(visitor.call(), reference));
  }

  private List<NodeChoice> suggest(String words, Predicate<NodeView> which) {
    return nodes
        .find(
            visitor.call(),
            new FindNodes(
                Optional.empty(),
                Optional.empty(),
                Optional.of(words),
                false,
                new PageRequest(Optional.empty(), LOOKED_AT)))
        .items()
        .stream()
        .filter(which)
        .limit(SUGGESTIONS)
        .map(NodePicker::choice)
        .toList();
  }

  private static NodeChoice choice(NodeView node) {
    return new NodeChoice(node.reference(), node.path());
  }
}
