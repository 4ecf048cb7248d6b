package io.merchantloyalty.security;

import io.merchantloyalty.shared.Characters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * Who changed what, from where, as one row that is never changed again (spec 05), except that the
 * address of a shopper is removed when the shopper is erased. It is described in one sentence and
 * then handed to {@link Audit#record}, which gives it its id and time:
 *
 * <pre>{@code
 * audit.record(
 *     AuditEntry.by(MERCHANT_USER, user.id(), "program.publish")
 *         .ofMerchant(merchantId)
 *         .on("LOYALTY_PROGRAM", program.id())
 *         .called(program.tokenId())
 *         .changing("DRAFT", "PUBLISHED")
 *         .from(address, correlationId));
 * }</pre>
 *
 * Values are for people who read the log: no secrets, no full card numbers.
 */
@Entity
@Table(name = "audit_entry")
@Immutable
public class AuditEntry {

  private static final int REFERENCE_CHARS_MAX = 100;

  @Id private long id;

  @Column(name = "at")
  private Instant at;

  @Column(name = "merchant_id")
  private Long merchantId;

  @Column(name = "actor_kind")
  private String actorKind;

  @Column(name = "actor_id")
  private Long actorId;

  @Column(name = "source_address")
  private String sourceAddress;

  private String action;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_reference", length = REFERENCE_CHARS_MAX)
  private String subjectReference;

  @Column(name = "old_value")
  private String oldValue;

  @Column(name = "new_value")
  private String newValue;

  @Column(name = "correlation_id")
  private String correlationId;

  protected AuditEntry() {}

  /** A deed of a principal; {@code action}: a word of at most 60 characters. */
  public static AuditEntry by(PrincipalKind actor, long actorId, String action) {
    AuditEntry entry = new AuditEntry();
    entry.actorKind = actor.name();
    entry.actorId = actorId;
    entry.action = action;
    return entry;
  }

  /** A deed of a merchant's own system, by the key that it showed. */
  public static AuditEntry byApiKey(long keyId, String action) {
    AuditEntry entry = new AuditEntry();
    entry.actorKind = "API_KEY";
    entry.actorId = keyId;
    entry.action = action;
    return entry;
  }

  /** A deed of the server itself: a deadline, a set-up. */
  public static AuditEntry bySystem(String action) {
    AuditEntry entry = new AuditEntry();
    entry.actorKind = "SYSTEM";
    entry.action = action;
    return entry;
  }

  /** What it was done to; {@code kind}: a word of at most 40 characters. */
  public AuditEntry on(String kind, long id) {
    subjectKind = kind;
    subjectId = id;
    return this;
  }

  /** How people name what it was done to; never a card number. */
  public AuditEntry called(String reference) {
    subjectReference = Characters.first(reference, REFERENCE_CHARS_MAX);
    return this;
  }

  /** The tenant whose log shows it. */
  public AuditEntry ofMerchant(long id) {
    merchantId = id;
    return this;
  }

  /** What was there before, and what is there now. */
  public AuditEntry changing(String before, String after) {
    oldValue = before;
    newValue = after;
    return this;
  }

  /** Where the call came from, and its correlation id. */
  public AuditEntry from(String address, String correlation) {
    sourceAddress = address;
    correlationId = correlation;
    return this;
  }

  /** Whether it was told of a change, and what was there before is there now. */
  boolean changesNothing() {
    return oldValue != null && oldValue.equals(newValue);
  }

  AuditEntry recorded(long newId, Instant now) {
    if (subjectKind == null) {
      throw new IllegalStateException("what was " + action + " done to?");
    }
    id = newId;
    at = now;
    return this;
  }
}
