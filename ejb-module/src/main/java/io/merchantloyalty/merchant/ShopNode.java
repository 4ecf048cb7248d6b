package io.merchantloyalty.merchant;

import io.merchantloyalty.shared.PublicReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A node of a merchant's tree. It is made as a group or as a shop and stays what it is. Where it
 * hangs is said by its dated {@link ShopNodeParent} rows, so that the tree of any past moment can
 * be walked; the root has none. It may be renamed and moved, never below itself; at the end it is
 * retired, and keeps its history.
 */
@Entity
@Table(name = "shop_node")
public class ShopNode {

  public static final int NAME_CHARS_MAX = 200;

  @Id private long id;

  @Column(name = "merchant_id")
  private long merchantId;

  @Enumerated(EnumType.STRING)
  private ShopNodeKind kind;

  /** What the node is called outside of the server. */
  @Column(length = PublicReference.CHARS)
  private String reference;

  @Column(length = NAME_CHARS_MAX)
  private String name;

  /** Whether tills and users of it, and of all below it, give refunds. */
  @Column(name = "refunds_allowed")
  private boolean refundsAllowed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected ShopNode() {}

  /** A node that is in service from now on. Where it hangs is said apart. */
  public static ShopNode made(
      long id, long merchantId, ShopNodeKind kind, String name, Instant now) {
    ShopNode node = new ShopNode();
    node.id = id;
    node.merchantId = merchantId;
    node.kind = kind;
    node.reference = PublicReference.random();
    node.name = name;
    node.refundsAllowed = true;
    node.createdAt = now;
    return node;
  }

  public void rename(String newName) {
    name = newName;
  }

  /** Whether it lets refunds be given; a node above may forbid them all the same. */
  public boolean allowsRefunds() {
    return refundsAllowed;
  }

  /** Lets it and all below it give refunds, or keeps them from it. */
  public void allowRefunds(boolean allowed) {
    refundsAllowed = allowed;
  }

  /** Out of service for good. Nothing in service may be left at or below it. */
  public void retire(Instant now) {
    retiredAt = now;
  }

  /** Names the state of the node; another one after each change. */
  public String tag() {
    return Long.toString(rowVersion);
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String reference() {
    return reference;
  }

  public ShopNodeKind kind() {
    return kind;
  }

  public boolean isOf(long someMerchantId) {
    return merchantId == someMerchantId;
  }

  public boolean isRetired() {
    return retiredAt != null;
  }

  /** Whether nodes may hang below it: shops are leaves. */
  public boolean takesChildren() {
    return kind == ShopNodeKind.GROUP && retiredAt == null;
  }

  /** Whether terminals may be put here: a shop that is not retired. */
  public boolean takesTerminals() {
    return kind == ShopNodeKind.SHOP && retiredAt == null;
  }

  /** Whether terminals may be put here: a shop of that merchant that is not retired. */
  public boolean takesTerminalsOf(Merchant merchant) {
    return isOf(merchant.id()) && takesTerminals();
  }
}
