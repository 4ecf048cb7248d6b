package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.Staff;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds shops by what people write into a table: a reference, a path, or a name of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopsByName {

  @Inject TreeModelReader reader;

  /**
   * A shop in service.
   *
   * @param id internal
   * @param inReach whether the user may change things there
   */
  public record Shop(long id, String reference, boolean inReach) {}

  /** All shops of a merchant as they are now. */
  public static final class Directory {

    private final Map<String, Optional<Shop>> shops = new HashMap<>();

    private final Set<Long> inReach = new HashSet<>();

    private Directory() {}

    private void add(String text, Shop shop) {
      // what several are called is nobody's name
      if (shop.inReach()) {
        inReach.add(shop.id());
      }
      shops.merge(text, Optional.of(shop), (one, other) -> Optional.empty());
    }

    /** Whether the user may change things in that shop; {@code shopId}: internal. */
    public boolean isInReach(long shopId) {
      return inReach.contains(shopId);
    }

    /** Empty when no shop, or more than one, is called so. */
    public Optional<Shop> find(String text) {
      List<String> names = TreeRow.names(text);
      return shops.getOrDefault(String.join(TreeColumns.SEPARATOR, names), Optional.empty());
    }
  }

  /** Read once for a whole file. */
  public Directory of(Staff staff) {
    TreeModel model = reader.model(staff.merchantId());
    Optional<TreeNode> reach = staff.subtreeNodeId().map(id -> model.byId(id).orElseThrow());
    Directory directory = new Directory();
    for (TreeNode node : model.nodes()) {
      if (node.kind == ShopNodeKind.SHOP && !node.retired) {
        Shop shop =
            new Shop(
                node.id.orElseThrow(),
                node.reference,
                reach.filter(top -> !node.isWithin(top)).isEmpty());
        directory.add(node.reference, shop);
        directory.add(String.join(TreeColumns.SEPARATOR, node.path()), shop);
        directory.add(node.name, shop);
      }
    }
    return directory;
  }
}
