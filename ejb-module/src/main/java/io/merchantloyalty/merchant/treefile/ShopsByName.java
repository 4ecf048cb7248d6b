package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.Staff;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds shops by what people write into a table: a reference, a path, or a name of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopsByName {

  @Inject TreeModelReader reader;

  /**
   * A shop in service.
   *
   * @param id internal
   * @param path as tables write it
   * @param inReach whether the user may change things there
   */
  public record Shop(long id, String reference, String path, boolean inReach) {}

  /** All shops of a merchant as they are now. */
  public static final class Directory {

    private final Map<String, Shop> byReference = new HashMap<>();
    private final Map<List<String>, List<Shop>> byPath = new HashMap<>();
    private final Map<String, List<Shop>> byName = new HashMap<>();
    private final Map<Long, Shop> byId = new HashMap<>();

    Directory() {}

    void add(Shop shop, List<String> path) {
      byReference.put(shop.reference(), shop);
      byId.put(shop.id(), shop);
      byPath.computeIfAbsent(TreeModel.key(path), key -> new ArrayList<>()).add(shop);
      byName
          .computeIfAbsent(SameText.of(path.get(path.size() - 1)), key -> new ArrayList<>())
          .add(shop);
    }

    /** Whether the user may change things in that shop; {@code shopId}: internal. */
    public boolean isInReach(long shopId) {
      return Optional.ofNullable(byId.get(shopId)).filter(Shop::inReach).isPresent();
    }

    /** The path of a shop in service, as tables write it; {@code shopId}: internal. */
    public String path(long shopId) {
      return Optional.ofNullable(byId.get(shopId)).map(Shop::path).orElse("");
    }

    /**
     * The shops that a text can mean: the one with that reference, else all of that path, else all
     * of that name.
     */
    public List<Shop> find(String text) {
      Shop named = byReference.get(text.toLowerCase(Locale.ROOT));
      if (named != null) {
        return List.of(named);
      }
      List<Shop> there = byPath.getOrDefault(TreeModel.key(NodePath.read(text)), List.of());
      return there.isEmpty() ? byName.getOrDefault(SameText.of(text), List.of()) : there;
    }
  }

  /** Read once for a whole file. */
  public Directory of(Staff staff) {
    TreeModel model = reader.model(staff.merchantId());
    Optional<TreeNode> reach = staff.subtreeNodeId().map(id -> model.byId(id).orElseThrow());
    Directory directory = new Directory();
    for (TreeNode node : model.nodes()) {
      if (node.kind == ShopNodeKind.SHOP && !node.retired) {
        directory.add(
            new Shop(
                node.id.orElseThrow(),
                node.reference,
                NodePath.written(node.path()),
                reach.filter(top -> !node.isWithin(top)).isEmpty()),
            node.path());
      }
    }
    return directory;
  }
}
