package io.merchantloyalty.merchant;

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

  @Id private long id;

  @Column(name = "merchant_id")
  private long merchantId;

  @Enumerated(EnumType.STRING)
  private ShopNodeKind kind;

  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected ShopNode() {}

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Whether terminals may be put here: a shop of that merchant that is not retired. */
  public boolean takesTerminalsOf(Merchant merchant) {
    return merchantId == merchant.id() && kind == ShopNodeKind.SHOP && retiredAt == null;
  }
}
