package io.merchantloyalty.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * The selling company, and the tenant: terminals, shops, programs, invoices and users belong to
 * exactly one. An operator creates it with a name and the one currency that it sells in, which
 * never changes. Then it gets a tree of {@link ShopNode}s; one shop may be its default, where
 * terminals go that are registered with the merchant's own reseller id. It is never deleted: its
 * payments stay readable.
 */
@Entity
@Table(name = "merchant")
public class Merchant {

  public static final int NAME_CHARS_MAX = 200;

  @Id private long id;

  @Column(length = NAME_CHARS_MAX)
  private String name;

  private Currency currency;

  @Column(name = "refunds_allowed")
  private boolean refundsAllowed;

  @Column(name = "default_shop_id")
  private Long defaultShopId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected Merchant() {}

  /** A company that may give refunds, and has no shop yet. */
  public static Merchant created(long id, String name, Currency currency, Instant now) {
    Merchant merchant = new Merchant();
    merchant.id = id;
    merchant.name = name;
    merchant.currency = currency;
    merchant.refundsAllowed = true;
    merchant.createdAt = now;
    return merchant;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Currency currency() {
    return currency;
  }

  public boolean allowsRefunds() {
    return refundsAllowed;
  }

  /** Lets it give refunds, or keeps all its tills and users from it. */
  public void allowRefunds(boolean allowed) {
    refundsAllowed = allowed;
  }

  /** Where terminals go that name no shop; empty until one was chosen. */
  public Optional<Long> defaultShopId() {
    return Optional.ofNullable(defaultShopId);
  }
}
