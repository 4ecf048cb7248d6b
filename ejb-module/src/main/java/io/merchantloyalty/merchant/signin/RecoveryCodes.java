package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.security.DerivedKeys;
import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes on paper for who has lost the authenticator: 80 random bits each, in four groups of
 * four letters and digits ({@code k3qd-7xzb-m2ta-w5pe}). Each is good once; its keyed hash is kept.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecoveryCodes {

  static final int COUNT = 10;

  private static final int BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String KEEP =
      "insert into merchant_user_recovery_code (user_id, code_hash) values (:user, :hash)";

  private static final String USE =
      """
      update merchant_user_recovery_code set used_at = :now
      where user_id = :user and code_hash = :hash and used_at is null
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject DerivedKeys keys;
  @Inject Clock clock;

  static List<String> make() {
    return Stream.generate(RecoveryCodes::code).limit(COUNT).toList();
  }

  private static String code() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String letters = new Base32().encodeToString(random).toLowerCase(Locale.ROOT);
    return Stream.of(letters.split("(?<=\\G.{4})")).collect(Collectors.joining("-"));
  }

  public void keep(long userId, String code) {
    about(userId, code, KEEP).executeUpdate();
  }

  /** Whether the code, with or without its hyphens, was good until now. */
  public boolean use(long userId, String code) {
    return about(userId, code, USE).setParameter("now", clock.now()).executeUpdate() == 1;
  }

  /** None of the user's codes is good any more. */
  public void forget(long userId) {
    em.createNativeQuery("delete from merchant_user_recovery_code where user_id = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }

  private Query about(long userId, String code, String statement) {
    String typed = code.replace("-", "");
    return em.createNativeQuery(statement)
        .setParameter("user", userId)
        .setParameter("hash", keys.hash("recovery code", typed));
  }
}
