package io.merchantloyalty.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/**
 * A reseller id of the wire (spec 03, {@code RESELLERUSER}). It names a merchant, or one of a
 * merchant's shops when that shop has a reseller id of its own; which of the two never changes,
 * because tills are configured with it.
 */
@Entity
@Table(name = "reseller")
public class Reseller {

  public static final int ID_CHARS_MAX = 64;

  @Id
  @Column(name = "reseller_id", length = ID_CHARS_MAX)
  private String resellerId;

  @Column(name = "merchant_id")
  private long merchantId;

  @Column(name = "shop_node_id")
  private Long shopNodeId;

  protected Reseller() {}

  /** The id by which a merchant itself is named. */
  public static Reseller ofMerchant(String resellerId, long merchantId) {
    Reseller reseller = new Reseller();
    reseller.resellerId = resellerId;
    reseller.merchantId = merchantId;
    return reseller;
  }

  public String resellerId() {
    return resellerId;
  }

  public long merchantId() {
    return merchantId;
  }

  /** The shop that the id names; empty: the merchant. */
  public Optional<Long> shopNodeId() {
    return Optional.ofNullable(shopNodeId);
  }
}
