package io.merchantloyalty.wallet;

import io.merchantloyalty.security.Attempts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * The shopper. Signs up with a phone number and a PIN, signs in and pays with them; too many wrong
 * PINs lock the wallet for a while ({@link PinCheck}). Merchants see the payer reference only,
 * which stands for the person and says nothing of it. An erased shopper leaves a pseudonym behind:
 * the row without number, name and payer reference, since the ledger and the timelines point at it.
 *
 * <p>The three PIN counters are written by the statements of {@link WalletRows} alone and never by
 * a flush of this entity, so that an older copy of it cannot give attempts back.
 */
@Entity
@Table(name = "wallet_user")
class WalletUser {

  static final int FIRST_CREDENTIAL_VERSION = 0;

  @Id private long id;

  private String msisdn;

  @Column(name = "payer_reference")
  private String payerReference;

  private String name;

  @Column(name = "pin_hash")
  private String pinHash;

  @Column(name = "credential_version")
  private int credentialVersion;

  @Column(name = "pin_attempts", updatable = false)
  private int pinAttempts;

  @Column(name = "pin_lockouts", updatable = false)
  private int pinLockouts;

  @Column(name = "pin_locked_until", updatable = false)
  private Instant pinLockedUntil;

  @Column(name = "pin_check_until", updatable = false)
  private Instant pinCheckUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected WalletUser() {}

  static WalletUser signUp(
      long id,
      Msisdn msisdn,
      Optional<String> name,
      String payerReference,
      String pinHash,
      Instant now) {
    WalletUser user = new WalletUser();
    user.id = id;
    user.msisdn = msisdn.digits();
    user.name = name.orElse(null);
    user.payerReference = payerReference;
    user.pinHash = pinHash;
    user.credentialVersion = FIRST_CREDENTIAL_VERSION;
    user.createdAt = now;
    return user;
  }

  ShopperProfile profile() {
    return new ShopperProfile(msisdn, Optional.ofNullable(name), payerReference, createdAt);
  }

  long id() {
    return id;
  }

  String pinHash() {
    return pinHash;
  }

  int credentialVersion() {
    return credentialVersion;
  }

  /** Whether somebody has the turn, see {@link PinCheck}. */
  boolean isPinLookedAt(Instant now) {
    return pinCheckUntil().filter(now::isBefore).isPresent();
  }

  Optional<Instant> pinCheckUntil() {
    return Optional.ofNullable(pinCheckUntil);
  }

  Attempts pinAttempts() {
    return new Attempts(pinAttempts, pinLockouts, Optional.ofNullable(pinLockedUntil));
  }
}
