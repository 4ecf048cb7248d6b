package io.merchantloyalty.security;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The second factor of operators: the secret of an authenticator, sealed at rest. The set-up is
 * begun, and the first right code confirms it. From then on every sign-in asks for a code. Each
 * code is good once over all processes, because the row that remembers its step decides.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OperatorFactors {

  private static final String READ = "select secret from operator_user_totp where user_id = :user";

  private static final String BEGIN =
      """
      insert into operator_user_totp (user_id, secret) values (:user, :secret)
      on duplicate key update
        secret = if(confirmed_at is null, values(secret), secret)
      """;

  private static final String USE_STEP =
      """
      update operator_user_totp set last_step = :step
      where user_id = :user and last_step < :step and secret = :secret
      """;

  private static final String CONFIRM =
      """
      update operator_user_totp set confirmed_at = :now
      where user_id = :user and confirmed_at is null
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject DerivedKeys keys;
  @Inject Audit audit;
  @Inject Clock clock;

  private final OneTimeCodes codes = new OneTimeCodes();

  /** Whether the operator is asked for codes. */
  public boolean isConfirmed(long operatorId) {
    return !em.createNativeQuery(READ + " and confirmed_at is not null", byte[].class)
        .setParameter("user", operatorId)
        .getResultList()
        .isEmpty();
  }

  /**
   * The secret of a new authenticator. It replaces a secret whose set-up was begun before.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when sign-ins already ask for
   *     codes
   */
  public byte[] begin(long operatorId) {
    byte[] secret = OneTimeCodes.newSecret();
    em.createNativeQuery(BEGIN)
        .setParameter("user", operatorId)
        .setParameter("secret", seal().seal(place(operatorId), secret))
        .executeUpdate();
    if (isConfirmed(operatorId)) {
      throw DomainException.wrongState("codes are asked for already", "on");
    }
    return secret;
  }

  /**
   * Whether the code is right and was not used before. The first such code confirms a set-up that
   * was begun, and the audit log records that with the caller's address.
   */
  public boolean use(OperatorUser operator, String code, String source) {
    if (sealed(operator.id()).filter(secret -> use(operator.id(), secret, code)).isEmpty()) {
      return false;
    }
    if (confirms(operator.id())) {
      audit.record(
          AuditEntry.by(PrincipalKind.OPERATOR, operator.id(), "operator.second-factor-on")
              .on("OPERATOR_USER", operator.id())
              .called(operator.userId())
              .from(source, null));
    }
    return true;
  }

  /** A code of one secret does not confirm another whose set-up was begun at the same moment. */
  private boolean use(long operatorId, byte[] sealed, String code) {
    OptionalLong step = codes.stepOf(open(operatorId, sealed), code, clock.now());
    return step.isPresent()
        && em.createNativeQuery(USE_STEP)
                .setParameter("user", operatorId)
                .setParameter("step", step.getAsLong())
                .setParameter("secret", sealed)
                .executeUpdate()
            == 1;
  }

  private boolean confirms(long operatorId) {
    return em.createNativeQuery(CONFIRM)
            .setParameter("now", clock.now())
            .setParameter("user", operatorId)
            .executeUpdate()
        == 1;
  }

  private Optional<byte[]> sealed(long operatorId) {
    return em.createNativeQuery(READ, byte[].class)
        .setParameter("user", operatorId)
        .getResultStream()
        .map(found -> (byte[]) found)
        .findFirst();
  }

  private byte[] open(long operatorId, byte[] found) {
    try {
      return seal().open(place(operatorId), found);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed under another key: was signing_key deleted?", e);
    }
  }

  private Seal seal() {
    return new Seal(keys.key("operator totp secret"));
  }

  private static byte[] place(long operatorId) {
    return ByteBuffer.allocate(Long.BYTES).putLong(operatorId).array();
  }
}
