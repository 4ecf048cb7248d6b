package io.merchantloyalty.terminal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One till or webshop checkout of a shop. A merchant's user registers it with a password; the
 * server gives it a random terminal id to sign in with. Registering an external id again makes
 * another terminal: the till was replaced, and what the old one did stays its own. A till may get a
 * SEQR id, printed on the QR sticker beside it, and another one later; from then on the old sticker
 * leads nowhere. A cash register has one open invoice at a time; its row says which, and is touched
 * first by whatever begins that invoice. Unregistered, it can never sign in again, and its SEQR id
 * is free.
 */
@Entity
@Table(name = "terminal")
public class Terminal {

  public static final int TERMINAL_ID_CHARS_MAX = 64;
  public static final int EXTERNAL_ID_CHARS_MAX = 100;
  public static final int NAME_CHARS_MAX = 200;

  @Id private long id;

  @Column(name = "terminal_id", length = TERMINAL_ID_CHARS_MAX)
  private String terminalId;

  @Column(name = "merchant_id")
  private long merchantId;

  @Column(name = "shop_node_id")
  private long shopNodeId;

  @Enumerated(EnumType.STRING)
  private TerminalKind kind;

  @Column(name = "external_id", length = EXTERNAL_ID_CHARS_MAX)
  private String externalId;

  @Column(length = NAME_CHARS_MAX)
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "credential_version")
  private int credentialVersion;

  @Column(name = "seqr_id", length = SeqrId.CHARS_MAX)
  private String seqrId;

  @Column(name = "accepts_rows_that_differ")
  private boolean acceptsRowsThatDiffer;

  /** Written by the invoice that opens or ends, by a statement of its own. */
  @Column(name = "open_invoice_id", updatable = false)
  private Long openInvoiceId;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "unregistered_at")
  private Instant unregisteredAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected Terminal() {}

  /** A till in its shop, from now on. Tills must send rows that add up (spec 03, Requests). */
  public static Terminal cashRegister(
      long id, String terminalId, long merchantId, long shopNodeId, Instant now) {
    Terminal terminal = new Terminal();
    terminal.id = id;
    terminal.terminalId = terminalId;
    terminal.merchantId = merchantId;
    terminal.shopNodeId = shopNodeId;
    terminal.kind = TerminalKind.CASH_REGISTER;
    terminal.acceptsRowsThatDiffer = false;
    terminal.registeredAt = now;
    return terminal;
  }

  /** A webshop's checkout, from now on. What webshops send need not add up. */
  public static Terminal webshop(
      long id, String terminalId, long merchantId, long shopNodeId, Instant now) {
    Terminal terminal = cashRegister(id, terminalId, merchantId, shopNodeId, now);
    terminal.kind = TerminalKind.WEBSHOP;
    terminal.acceptsRowsThatDiffer = true;
    return terminal;
  }

  public Terminal named(String externalId, String name) {
    this.externalId = externalId;
    this.name = name;
    return this;
  }

  public Terminal signingInWith(String passwordHash) {
    this.passwordHash = passwordHash;
    return this;
  }

  /** It stands in another shop from now on; the caller writes down where it stood. */
  public void moveTo(long newShopNodeId) {
    shopNodeId = newShopNodeId;
  }

  /** Whether bills are taken whose rows do not add up to the total. */
  public void acceptRowsThatDiffer(boolean accepts) {
    acceptsRowsThatDiffer = accepts;
  }

  /** Takes the sticker away: it leads nowhere, and another till may have it. */
  public void freeSeqrId() {
    seqrId = null;
  }

  /** Puts a sticker beside the till; one that it had before leads nowhere from now on. */
  public void assignSeqrId(SeqrId id) {
    this.seqrId = id.text();
  }

  /**
   * Takes the till out of service for good: it can never sign in again, and its sticker is free.
   */
  public void unregister(Instant now) {
    seqrId = null;
    credentialVersion++;
    unregisteredAt = now;
  }

  /** From now on it signs in with another password; tokens that were issued before end. */
  public void changePassword(String hash) {
    passwordHash = hash;
    credentialVersion++;
  }

  int credentialVersion() {
    return credentialVersion;
  }

  public long id() {
    return id;
  }

  public String terminalId() {
    return terminalId;
  }

  public long merchantId() {
    return merchantId;
  }

  public long shopNodeId() {
    return shopNodeId;
  }

  public TerminalKind kind() {
    return kind;
  }

  public String externalId() {
    return externalId;
  }

  public boolean acceptsRowsThatDiffer() {
    return acceptsRowsThatDiffer;
  }

  public String name() {
    return name;
  }

  public Optional<String> seqrId() {
    return Optional.ofNullable(seqrId);
  }

  /** A cash register's open invoice. */
  public Optional<Long> openInvoiceId() {
    return Optional.ofNullable(openInvoiceId);
  }

  public boolean isRegistered() {
    return unregisteredAt == null;
  }
}
