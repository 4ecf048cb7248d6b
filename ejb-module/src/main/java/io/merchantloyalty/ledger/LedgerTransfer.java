package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/**
 * One movement of money, in two or more postings that sum to zero in each currency: a transfer that
 * does not cannot be made. Born whole, never changed, never deleted; its idempotency key lets it be
 * born once.
 *
 * <p>Transfers of one payment belong together by the id of its HOLD, which the HOLD itself carries
 * too, so that one look into one index finds them all.
 */
@Entity
@Table(name = "ledger_transfer")
@Immutable
class LedgerTransfer {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private TransferKind kind;

  private Instant at;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "authorisation_id")
  private Long authorisationId;

  @ElementCollection
  @CollectionTable(name = "ledger_posting", joinColumns = @JoinColumn(name = "transfer_id"))
  @OrderColumn(name = "line")
  @Immutable
  private List<Posting> postings;

  protected LedgerTransfer() {}

  /** What every transfer is born with, whatever it moves. */
  record Birth(long id, Instant at, String idempotencyKey) {}

  /** New money for a shopper, out of the bank's own account. */
  static LedgerTransfer fund(Birth birth, long issueAccount, long shopperAccount, Money amount) {
    return of(
        birth,
        TransferKind.FUND,
        null,
        List.of(Posting.gives(issueAccount, amount), Posting.gets(shopperAccount, amount)));
  }

  /** The first line is the shopper's, the second the held one: {@link Authorisation} reads them. */
  static LedgerTransfer hold(Birth birth, long shopperAccount, long heldAccount, Money amount) {
    return of(
        birth,
        TransferKind.HOLD,
        birth.id(),
        List.of(Posting.gives(shopperAccount, amount), Posting.gets(heldAccount, amount)));
  }

  static LedgerTransfer followUp(
      Birth birth, TransferKind kind, LedgerTransfer hold, List<Posting> postings) {
    return of(birth, kind, hold.id, postings);
  }

  private static LedgerTransfer of(
      Birth birth, TransferKind kind, Long authorisationId, List<Posting> postings) {
    requireBalanced(postings);
    LedgerTransfer transfer = new LedgerTransfer();
    transfer.id = birth.id();
    transfer.at = birth.at();
    transfer.idempotencyKey = birth.idempotencyKey();
    transfer.kind = kind;
    transfer.authorisationId = authorisationId;
    transfer.postings = List.copyOf(postings);
    return transfer;
  }

  private static void requireBalanced(List<Posting> postings) {
    Map<Currency, Long> sums = new HashMap<>();
    postings.forEach(line -> sums.merge(line.currency(), line.amountMinor(), Math::addExact));
    if (postings.size() < 2 || sums.values().stream().anyMatch(sum -> sum != 0)) {
      throw new IllegalArgumentException("not a balanced transfer: " + postings);
    }
  }

  TransferKind kind() {
    return kind;
  }

  Instant at() {
    return at;
  }

  boolean hasKey(String key) {
    return idempotencyKey.equals(key);
  }

  List<Posting> postings() {
    return postings;
  }
}
