package io.merchantloyalty.merchant.treefile;

import java.util.List;

/** Shops of a merchant without a database. */
public final class TestShops {

  private final ShopsByName.Directory directory = new ShopsByName.Directory();
  private long shops;

  public ShopsByName.Shop add(String reference, boolean inReach, List<String> path) {
    ShopsByName.Shop shop =
        new ShopsByName.Shop(++shops, reference, NodePath.written(path), inReach);
    directory.add(shop, path);
    return shop;
  }

  public ShopsByName.Directory directory() {
    return directory;
  }
}
