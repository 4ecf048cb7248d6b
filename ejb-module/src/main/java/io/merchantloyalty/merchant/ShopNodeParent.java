package io.merchantloyalty.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/**
 * Under which node a node hung, from a moment (inclusive) until another (exclusive; 9999-12-31
 * while it still does). A move ends one row and begins the next at the same moment. Rows that have
 * ended are never changed, so that "was this program valid in this shop on that day?" has the same
 * answer for ever (spec 01).
 */
@Entity
@Table(name = "shop_node_parent")
public class ShopNodeParent {

  /** The end of what has not ended. */
  public static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

  /** A node hangs in one place at a time, so node and start name the row. */
  @Embeddable
  public record Key(
      @Column(name = "node_id") long nodeId, @Column(name = "valid_from") Instant validFrom)
      implements Serializable {}

  @EmbeddedId private Key key;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "parent_id")
  private long parentId;

  protected ShopNodeParent() {}

  /** From now on the node hangs below that parent. */
  public static ShopNodeParent begun(long nodeId, long parentId, Instant now) {
    ShopNodeParent hanging = new ShopNodeParent();
    hanging.key = new Key(nodeId, now);
    hanging.validUntil = OPEN_END;
    hanging.parentId = parentId;
    return hanging;
  }

  /** The node hangs elsewhere from now on. */
  public void end(Instant now) {
    validUntil = now;
  }

  public Key key() {
    return key;
  }

  public Instant validUntil() {
    return validUntil;
  }

  public long parentId() {
    return parentId;
  }
}
