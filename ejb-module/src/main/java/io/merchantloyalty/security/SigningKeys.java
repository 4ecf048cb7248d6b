package io.merchantloyalty.security;

import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Optional;

/** Finds the signing secret, or makes it. */
@Stateless
public class SigningKeys {

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  @Inject Clock clock;

  /** The secret, when one has been made. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<byte[]> secret() {
    return Optional.ofNullable(entityManager.find(SigningKey.class, SigningKey.THE_ONE))
        .map(SigningKey::secret);
  }

  /**
   * Makes a secret unless another process was first, in a transaction of its own. {@code insert
   * ignore} waits for the other's insert and then does nothing: read the secret afterwards, it is
   * the same for both.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void makeUnlessMade() {
    byte[] secret = new byte[SigningKey.SECRET_BYTES];
    RANDOM.nextBytes(secret);
    entityManager
        .createNativeQuery(
            "insert ignore into signing_key (id, secret, created_at) values (:id, :secret, :at)")
        .setParameter("id", SigningKey.THE_ONE)
        .setParameter("secret", secret)
        .setParameter("at", clock.now())
        .executeUpdate();
  }
}
