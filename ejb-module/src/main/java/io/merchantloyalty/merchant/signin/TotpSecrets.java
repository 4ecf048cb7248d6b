package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.security.DerivedKeys;
import io.merchantloyalty.security.Seal;
import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The secrets that users' authenticators share, sealed at rest: the database alone makes no codes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TotpSecrets {

  private static final String READ =
      "select secret from merchant_user_totp where user_id = :user and confirmed_at is ";

  private static final String BEGIN =
      """
      insert into merchant_user_totp (user_id, secret) values (:user, :secret)
      on duplicate key update secret = values(secret), confirmed_at = null, last_step = 0
      """;

  private static final String CONFIRM =
      """
      update merchant_user_totp set confirmed_at = :now, last_step = :step where user_id = :user
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject DerivedKeys keys;
  @Inject Clock clock;

  /** Of a user who is asked for codes. */
  public Optional<byte[]> confirmed(long userId) {
    return read(userId, "not null");
  }

  /** Whether a user is asked for codes; also when the secret can no longer be opened. */
  public boolean isConfirmed(long userId) {
    return !em.createNativeQuery(READ + "not null", byte[].class)
        .setParameter("user", userId)
        .getResultList()
        .isEmpty();
  }

  /** Of a user who is setting it up. */
  public Optional<byte[]> begun(long userId) {
    return read(userId, "null");
  }

  public void begin(long userId, byte[] secret) {
    em.createNativeQuery(BEGIN)
        .setParameter("user", userId)
        .setParameter("secret", seal().seal(place(userId), secret))
        .executeUpdate();
  }

  /** {@code step}: whose code has proved that the authenticator has the secret; it is used up. */
  public void confirm(long userId, long step) {
    em.createNativeQuery(CONFIRM)
        .setParameter("now", clock.now())
        .setParameter("step", step)
        .setParameter("user", userId)
        .executeUpdate();
  }

  /** Takes the user's second factor away, set up or not. */
  public void end(long userId) {
    em.createNativeQuery("delete from merchant_user_totp where user_id = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }

  private Optional<byte[]> read(long userId, String confirmed) {
    return em.createNativeQuery(READ + confirmed, byte[].class)
        .setParameter("user", userId)
        .getResultStream()
        .map(found -> open(userId, (byte[]) found))
        .findFirst();
  }

  private byte[] open(long userId, byte[] found) {
    try {
      return seal().open(place(userId), found);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed under another key: was signing_key deleted?", e);
    }
  }

  private Seal seal() {
    return new Seal(keys.key("totp secret"));
  }

  private static byte[] place(long userId) {
    return ByteBuffer.allocate(Long.BYTES).putLong(userId).array();
  }
}
