package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;

/**
 * A shopper's account at the Test Bank. Opened empty at sign-up, funded, then it gives to holds and
 * gets back what was not captured or was refunded. Its balance is the sum of its postings, kept in
 * the row so that it can be locked and never falls below zero; whoever changes it has locked the
 * row by its first touch.
 *
 * <p>The accounts of merchants and of the bank itself lie in the same table but keep no balance and
 * are never locked: they are only ids here, see {@link AccountIds}.
 */
@Entity
@Table(name = "ledger_account")
class LedgerAccount {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private AccountKind kind;

  @Column(name = "owner_id", updatable = false)
  private long ownerId;

  @Column(updatable = false)
  private Currency currency;

  @Column(name = "balance_minor")
  private Long balanceMinor;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected LedgerAccount() {}

  static LedgerAccount open(long id, long ownerId, Currency currency, Instant now) {
    LedgerAccount account = new LedgerAccount();
    account.id = id;
    account.kind = AccountKind.SHOPPER;
    account.ownerId = ownerId;
    account.currency = currency;
    account.balanceMinor = 0L;
    account.createdAt = now;
    return account;
  }

  long id() {
    return id;
  }

  boolean isShoppers() {
    return kind == AccountKind.SHOPPER;
  }

  /** Takes part in nothing new; what is held may still be captured or let go. */
  void close(Instant now) {
    closedAt = now;
  }

  boolean isOpen() {
    return closedAt == null;
  }

  Currency currency() {
    return currency;
  }

  Money balance() {
    return new Money(balanceMinor, currency);
  }

  boolean covers(Money amount) {
    return !amount.isMoreThan(balance());
  }

  /** Applies the line of a transfer, if it has one for this account. */
  void apply(LedgerTransfer transfer) {
    for (Posting line : transfer.postings()) {
      if (line.accountId() == id) {
        Money after = balance().plus(line.amount());
        if (after.minorUnits() < 0) {
          throw new IllegalStateException("a shopper's account would fall below zero");
        }
        balanceMinor = after.minorUnits();
      }
    }
  }
}
