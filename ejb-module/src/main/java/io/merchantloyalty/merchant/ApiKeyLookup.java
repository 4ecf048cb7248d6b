package io.merchantloyalty.merchant;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.DerivedKeys;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the row of an API key by the hash of its secret, and notes now and then that it is used.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApiKeyLookup {

  /** A key that is used all the time costs one write in this time. */
  static final Duration STAMPED_EVERY = Duration.ofMinutes(15);

  private static final String BY_SECRET =
      """
      select k.id, k.merchant_id, k.made_by, k.scopes, k.expires_at,
        k.revoked_at is not null or not maker.enabled or maker.role <> 'OWNER',
        k.last_used_at is null or k.last_used_at < :stampedBefore
      from api_key k
      join merchant_user maker on maker.id = k.made_by
      where k.secret_hash = :hash
      """;

  private static final String STAMP =
      """
      update api_key set last_used_at = :now
      where id = :id and (last_used_at is null or last_used_at < :stampedBefore)
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject DerivedKeys keys;
  @Inject Clock clock;

  public Optional<ApiKeyRow> bySecret(Credentials.ApiKey shown) {
    return NativeRow.of(
            em.createNativeQuery(BY_SECRET)
                .setParameter("stampedBefore", clock.now().minus(STAMPED_EVERY))
                .setParameter("hash", hash(shown))
                .getResultList())
        .stream()
        .map(
            row ->
                new ApiKeyRow(
                    row.number(),
                    row.number(),
                    row.number(),
                    Scope.read(row.text()),
                    row.time(),
                    row.truth(),
                    row.truth()))
        .findFirst();
  }

  /** Notes that a key was used now, unless somebody just has. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void stamp(long keyId) {
    Instant now = clock.now();
    em.createNativeQuery(STAMP)
        .setParameter("now", now)
        .setParameter("id", keyId)
        .setParameter("stampedBefore", now.minus(STAMPED_EVERY))
        .executeUpdate();
  }

  /** What is stored of a key. */
  public byte[] hash(Credentials.ApiKey key) {
    return keys.hash("api key", key.text());
  }
}
