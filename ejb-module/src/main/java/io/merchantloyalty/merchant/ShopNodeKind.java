package io.merchantloyalty.merchant;

/** The kinds of node in a merchant's tree. */
public enum ShopNodeKind {
  /** A chain, brand or region: any depth. */
  GROUP,
  /** A leaf: a physical shop or a webshop. Only shops have terminals. */
  SHOP
}
