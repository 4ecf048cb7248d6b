package io.merchantloyalty.merchant.treefile;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The paths of a merchant's nodes, as its tables write them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopPaths {

  @Inject TreeModelReader reader;

  /** All nodes by their references, by one statement. */
  public Map<String, String> byReference(long merchantId) {
    Map<String, String> paths = new HashMap<>();
    for (TreeNode node : reader.model(merchantId).nodes()) {
      paths.put(node.reference, String.join(TreeColumns.SEPARATOR, node.path()));
    }
    return paths;
  }
}
