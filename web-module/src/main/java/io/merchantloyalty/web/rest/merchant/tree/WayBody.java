package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.browse.NodeOnWay;
import java.util.List;

/** The nodes from the root to one. */
public record WayBody(List<NodeOnWayBody> way) {

  static WayBody of(List<NodeOnWay> way) {
    return new WayBody(
        way.stream().map(node -> new NodeOnWayBody(node.reference(), node.name())).toList());
  }
}
