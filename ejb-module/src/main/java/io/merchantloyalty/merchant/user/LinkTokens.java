package io.merchantloyalty.merchant.user;

import io.merchantloyalty.security.DerivedKeys;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links by which users choose a password: 256 random bits, of which the keyed hash is kept. A
 * user has one at most; it is good for {@link #GOOD_FOR}, and once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LinkTokens {

  public static final Duration GOOD_FOR = Duration.ofDays(7);

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final String MAKE =
      """
      insert into merchant_user_invitation (user_id, token_hash, made_at, expires_at)
      values (:user, :hash, :now, :expires)
      on duplicate key update token_hash = values(token_hash), made_at = values(made_at),
        expires_at = values(expires_at)
      """;

  private static final String FIND =
      """
      select i.user_id, m.name as merchant_name,
        (select min(r.reseller_id) from reseller r
          where r.merchant_id = m.id and r.shop_node_id is null),
        u.user_id as user_login, u.name as user_name
      from merchant_user_invitation i
      join merchant_user u on u.id = i.user_id
      join merchant m on m.id = u.merchant_id
      where i.token_hash = :hash and i.expires_at > :now and u.enabled
      """;

  private static final String USE =
      """
      delete from merchant_user_invitation
      where user_id = :user and token_hash = :hash and expires_at > :now
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject DerivedKeys keys;
  @Inject Clock clock;

  /** Whom a link is for, and what they see. */
  public record Found(long userId, String login, Invitation invitation) {}

  /** The token of a new link: 43 letters, digits, underscores and hyphens. */
  public static String random() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The user's link from now on; one before is no longer good. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void make(long userId, String token) {
    Instant now = clock.now();
    em.createNativeQuery(MAKE)
        .setParameter("user", userId)
        .setParameter("hash", hash(token))
        .setParameter("now", now)
        .setParameter("expires", now.plus(GOOD_FOR))
        .executeUpdate();
  }

  /** Whether the user had a link. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean revoke(long userId) {
    return em.createNativeQuery("delete from merchant_user_invitation where user_id = :user")
            .setParameter("user", userId)
            .executeUpdate()
        == 1;
  }

  /** Whether the link was good until now. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean use(long userId, String token) {
    return em.createNativeQuery(USE)
            .setParameter("user", userId)
            .setParameter("hash", hash(token))
            .setParameter("now", clock.now())
            .executeUpdate()
        == 1;
  }

  /** Empty when the link is not good, whatever is wrong with it. */
  public Optional<Found> find(String token) {
    if (!FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    return NativeRow.of(
            em.createNativeQuery(FIND)
                .setParameter("hash", hash(token))
                .setParameter("now", clock.now())
                .getResultList())
        .stream()
        .map(LinkTokens::found)
        .findFirst();
  }

  private static Found found(NativeRow row) {
    long id = row.number();
    String merchant = row.text();
    String reseller = row.text();
    String login = row.text();
    return new Found(id, login, new Invitation(merchant, reseller + "/" + login, row.text()));
  }

  private byte[] hash(String token) {
    return keys.hash("user link", token);
  }
}
