package io.merchantloyalty.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A card number of a program that a shopper has stored; at most one of each program. It comes from
 * the question after a payment, or from the wallet's add page; another number may take its place.
 * Each time it goes to a register the moment is noted, because the card used last wins where
 * several apply. The shopper may remove it, and then it is gone for good.
 */
@Entity
@Table(name = "loyalty_card")
public class LoyaltyCard {

  @Id private long id;

  @Column(name = "wallet_user_id")
  private long walletUserId;

  @Column(name = "program_id")
  private long programId;

  @Column(name = "card_number", length = NumberRule.NUMBER_CHARS_MAX)
  private String cardNumber;

  @Column(name = "added_at")
  private Instant addedAt;

  /** Written by {@link LoyaltyCards#used} only: a change of number must not put it back. */
  @Column(name = "last_used_at", updatable = false)
  private Instant lastUsedAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected LoyaltyCard() {}

  public long id() {
    return id;
  }

  public long programId() {
    return programId;
  }

  public String cardNumber() {
    return cardNumber;
  }
}
