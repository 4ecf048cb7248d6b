package io.merchantloyalty.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * The secret that signs bearer tokens, shared by all processes on one database. The first process
 * that needs it makes it; nobody changes it. Its id is fixed, so that the primary key lets one only
 * be born. Who deletes the row and restarts the processes ends every token.
 */
@Entity
@Table(name = "signing_key")
@Immutable
class SigningKey {

  static final long THE_ONE = 1;
  static final int SECRET_BYTES = 64;

  @Id private long id;

  @Column(name = "secret")
  private byte[] secret;

  @Column(name = "created_at")
  private Instant createdAt;

  protected SigningKey() {}

  byte[] secret() {
    return secret.clone();
  }
}
