package io.merchantloyalty.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Who runs the system: creates merchants and checks the ledger. Made when the system is set up. A
 * new password raises the credential version and thereby ends the tokens issued before; disabling
 * ends everything at once.
 */
@Entity
@Table(name = "operator_user")
class OperatorUser {

  @Id private long id;

  @Column(name = "user_id")
  private String userId;

  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "credential_version")
  private int credentialVersion;

  private boolean enabled;

  @Column(name = "created_at")
  private Instant createdAt;

  protected OperatorUser() {}

  long id() {
    return id;
  }

  String userId() {
    return userId;
  }

  int credentialVersion() {
    return credentialVersion;
  }

  PasswordCheck.Stored storedPassword() {
    return new PasswordCheck.Stored(id, credentialVersion, passwordHash);
  }

  /** Asked after the password was looked at, so that a disabled operator takes the same time. */
  boolean isEnabled() {
    return enabled;
  }

  boolean stillTakes(AccessToken token) {
    return enabled && token.credentialVersion() == credentialVersion;
  }
}
