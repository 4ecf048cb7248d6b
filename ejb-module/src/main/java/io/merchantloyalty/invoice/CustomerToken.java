package io.merchantloyalty.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A card that came to an invoice: sent by its register, or found in the shopper's wallet at the
 * scan. Tokens are only ever added; those of the invoice's current edition count. What a verdict
 * rests on (program, mark) is kept with it, so that "why was this card not taken?" has an answer
 * years later.
 */
@Entity
@Table(name = "customer_token")
@IdClass(CustomerToken.Key.class)
public class CustomerToken {

  static final int PENDING = 0;
  static final int USED = 1;
  static final int BLOCKED = 90;
  static final int INVALID = 99;

  /** Where a token came from. */
  public enum Source {
    REGISTER,
    WALLET
  }

  /** Whether the card can be used in this shop. */
  public enum Verdict {
    USABLE,
    BLOCKED,
    INVALID
  }

  @Id
  @Column(name = "invoice_id")
  private long invoiceId;

  @Id
  @Column(name = "token_number")
  private int tokenNumber;

  private int edition;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "token_id")
  private String tokenId;

  /** As the register sent it, which gets it back so. */
  @Column(name = "card_number")
  private String cardNumber;

  /** By which it was judged; empty when it was sent so. */
  @Column(name = "normal_number")
  private String normalNumber;

  private String description;

  @Column(name = "sent_status")
  private int sentStatus;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "program_id")
  private Long programId;

  @Column(name = "mark_id")
  private Long markId;

  @Column(name = "loyalty_card_id")
  private Long loyaltyCardId;

  private boolean late;

  @Column(name = "received_at")
  private Instant receivedAt;

  protected CustomerToken() {}

  static CustomerToken of(
      Invoice invoice, int number, int edition, IncomingToken token, Instant now) {
    CustomerToken t = new CustomerToken();
    t.invoiceId = invoice.id();
    t.tokenNumber = number;
    t.edition = edition;
    t.source = token.source();
    t.tokenId = token.tokenId();
    t.cardNumber = token.sentNumber().orElse(null);
    t.normalNumber = token.normalNumber().filter(n -> !n.equals(t.cardNumber)).orElse(null);
    t.description = token.description().orElse(null);
    t.sentStatus = token.sentStatus();
    t.verdict = token.verdict();
    t.programId = token.programId().orElse(null);
    t.markId = token.markId().orElse(null);
    t.loyaltyCardId = token.loyaltyCardId().orElse(null);
    t.late = token.late();
    t.receivedAt = now;
    return t;
  }

  int number() {
    return tokenNumber;
  }

  int edition() {
    return edition;
  }

  boolean isLate() {
    return late;
  }

  boolean isUsable() {
    return verdict == Verdict.USABLE;
  }

  boolean isFromWallet() {
    return source == Source.WALLET;
  }

  boolean isFromRegister() {
    return source == Source.REGISTER;
  }

  /**
   * A register's token counts when it says 0 or 1: anything else is an echo of our own verdicts.
   */
  boolean isClaimed() {
    return sentStatus == PENDING || sentStatus == USED;
  }

  /** Whether it overrides whatever the shopper has stored. */
  boolean isUsableSwipe() {
    return isFromRegister() && isClaimed() && isUsable();
  }

  /** Whether the register has still to consider it. */
  boolean isToBeConsidered() {
    return isUsable() && sentStatus == PENDING;
  }

  boolean isSameCard(IncomingToken other) {
    return tokenId.equals(other.tokenId()) && normalNumber().equals(other.normalNumber());
  }

  Optional<Long> programId() {
    return Optional.ofNullable(programId);
  }

  Optional<Long> loyaltyCardId() {
    return Optional.ofNullable(loyaltyCardId);
  }

  Optional<String> cardNumber() {
    return Optional.ofNullable(cardNumber);
  }

  /** By which cards are compared, stored and asked about. */
  Optional<String> normalNumber() {
    return Optional.ofNullable(normalNumber).or(this::cardNumber);
  }

  String tokenId() {
    return tokenId;
  }

  /** The same card, with the verdict that it has, for a newer edition. */
  IncomingToken again() {
    return new IncomingToken(
        source,
        tokenId,
        cardNumber(),
        normalNumber(),
        Optional.ofNullable(description),
        sentStatus,
        verdict,
        programId(),
        Optional.ofNullable(markId),
        loyaltyCardId(),
        late);
  }

  /** What the balancing row that this card gave reason to is called. */
  String label() {
    return description == null ? tokenId : description;
  }

  /** The status on the wire: as sent while the card can be used, else why it can't. */
  static int wireStatus(int sentStatus, Verdict verdict) {
    return switch (verdict) {
      case USABLE -> sentStatus;
      case BLOCKED -> BLOCKED;
      case INVALID -> INVALID;
    };
  }

  TokenView view() {
    return new TokenView(
        tokenId, cardNumber(), Optional.ofNullable(description), wireStatus(sentStatus, verdict));
  }

  /** Primary key. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long invoiceId;
    private int tokenNumber;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k && k.invoiceId == invoiceId && k.tokenNumber == tokenNumber;
    }

    @Override
    public int hashCode() {
      return Objects.hash(invoiceId, tokenNumber);
    }
  }
}
