package io.merchantloyalty.wallet;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Attempts;
import io.merchantloyalty.wallet.device.DeviceSecret;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The statements of sign-in and PIN checks, each in a call of its own: between two of them no
 * transaction is open and no connection is held, which is when the slow hashes are made.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WalletRows {

  /** A row that a token is good for: there, not erased, with the credentials it was issued for. */
  private static final String TOKENS_USER =
      " where u.id = :id and u.credentialVersion = :version and u.erasedAt is null";

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  /** A shopper, and the account that was asked for if it is the shopper's and open. */
  public record UserWithAccount(WalletUser user, Optional<WalletAccount> account) {}

  /** The shopper with that phone number. */
  public Optional<WalletUser> withMsisdn(Msisdn msisdn) {
    return entityManager
        .createQuery(
            "select u from WalletUser u where u.msisdn = :msisdn and u.erasedAt is null",
            WalletUser.class)
        .setParameter("msisdn", msisdn.digits())
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The shopper with that phone number, if the device belongs to this shopper. */
  public Optional<WalletUser> onDevice(Msisdn msisdn, DeviceSecret device) {
    return entityManager
        .createNativeQuery(
            """
            select u.* from wallet_user u
            join wallet_device d on d.wallet_user_id = u.id and d.secret_sha256 = :device
            where u.msisdn = :msisdn and u.erased_at is null
            """,
            WalletUser.class)
        .setParameter("device", device.sha256())
        .setParameter("msisdn", msisdn.digits())
        .getResultList()
        .stream()
        .map(WalletUser.class::cast)
        .findFirst();
  }

  /** The shopper's row as it is now, if its credentials are still of that version. */
  public Optional<WalletUser> withId(long id, int credentialVersion) {
    return entityManager
        .createQuery("select u from WalletUser u" + TOKENS_USER, WalletUser.class)
        .setParameter("id", id)
        .setParameter("version", credentialVersion)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** What merchants may see of a token's shopper; empty when the token is good no more. */
  public Optional<String> payerReference(AccessToken token) {
    return entityManager
        .createQuery("select u.payerReference from WalletUser u" + TOKENS_USER, String.class)
        .setParameter("id", token.principalId())
        .setParameter("version", token.credentialVersion())
        .getResultList()
        .stream()
        .findFirst();
  }

  /** A token's shopper with the account of that reference; empty when the token is good no more. */
  public Optional<UserWithAccount> withAccount(AccessToken token, String accountReference) {
    return entityManager
        .createQuery(
            "select u, a from WalletUser u left join WalletAccount a"
                + " on a.walletUserId = u.id and a.reference = :reference and a.closedAt is null"
                + TOKENS_USER,
            Object[].class)
        .setParameter("reference", accountReference)
        .setParameter("id", token.principalId())
        .setParameter("version", token.credentialVersion())
        .getResultList()
        .stream()
        .findFirst()
        .map(
            row ->
                new UserWithAccount(
                    (WalletUser) row[0], Optional.ofNullable((WalletAccount) row[1])));
  }

  /** A token's shopper's open accounts, oldest first; empty when the token is good no more. */
  public Optional<List<WalletAccount>> accounts(AccessToken token) {
    List<WalletAccount> rows =
        entityManager
            .createQuery(
                "select a from WalletUser u left join WalletAccount a"
                    + " on a.walletUserId = u.id and a.closedAt is null"
                    + TOKENS_USER
                    + " order by a.id",
                WalletAccount.class)
            .setParameter("id", token.principalId())
            .setParameter("version", token.credentialVersion())
            .getResultList();
    // a shopper without accounts is one row without account, no shopper is no row
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().filter(Objects::nonNull).toList());
  }

  /**
   * Writes one more attempt, in a transaction of its own that ends before the PIN is looked at;
   * false when the row has moved on since it was read.
   *
   * @param turnEnds until when nobody else may
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean count(WalletUser seen, Attempts counted, Instant turnEnds) {
    Attempts before = seen.pinAttempts();
    return entityManager
            .createQuery(
                "update WalletUser u set u.pinAttempts = :count, u.pinLockouts = :lockouts,"
                    + " u.pinLockedUntil = :until, u.pinCheckUntil = :turnEnds"
                    + TOKENS_USER
                    + " and u.pinCheckUntil is not distinct from :turnBefore"
                    + " and u.pinAttempts = :countBefore and u.pinLockouts = :lockoutsBefore"
                    + " and u.pinLockedUntil is not distinct from :untilBefore")
            .setParameter("count", counted.count())
            .setParameter("lockouts", counted.lockouts())
            .setParameter("until", orNull(counted))
            .setParameter("turnEnds", turnEnds)
            .setParameter("turnBefore", seen.pinCheckUntil().orElse(null))
            .setParameter("id", seen.id())
            .setParameter("version", seen.credentialVersion())
            .setParameter("countBefore", before.count())
            .setParameter("lockoutsBefore", before.lockouts())
            .setParameter("untilBefore", orNull(before))
            .executeUpdate()
        == 1;
  }

  /**
   * The same as {@link #endTurn(long)}, if the turn that ends then still lasts.
   *
   * @return false when the turn lasted too long and another attempt took it for lost
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean endTurn(long walletUserId, Instant turnEnds) {
    return entityManager
            .createQuery(
                "update WalletUser u set u.pinCheckUntil = null"
                    + " where u.id = :id and u.pinCheckUntil = :turnEnds")
            .setParameter("id", walletUserId)
            .setParameter("turnEnds", turnEnds)
            .executeUpdate()
        == 1;
  }

  /** Lets the shopper's next attempt have its turn; what was counted stays counted. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void endTurn(long walletUserId) {
    entityManager
        .createQuery("update WalletUser u set u.pinCheckUntil = null where u.id = :id")
        .setParameter("id", walletUserId)
        .executeUpdate();
  }

  /**
   * Forgets attempts and locks after a right PIN, ends its turn, and locks the row until the
   * transaction ends; false when the shopper was erased meanwhile.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public boolean reset(long walletUserId) {
    return entityManager
            .createQuery(
                "update WalletUser u set u.pinAttempts = 0, u.pinLockouts = 0,"
                    + " u.pinLockedUntil = null, u.pinCheckUntil = null"
                    + " where u.id = :id and u.erasedAt is null")
            .setParameter("id", walletUserId)
            // in a payment's transaction: what else it will write waits for the end, in one batch
            .setFlushMode(FlushModeType.COMMIT)
            .executeUpdate()
        == 1;
  }

  /**
   * Another PIN under another credential version, without attempts and locks; false when the
   * credential has been changed since it was read.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean changePin(long walletUserId, int credentialVersion, String pinHash) {
    return entityManager
            .createQuery(
                "update WalletUser u set u.pinHash = :hash, u.credentialVersion = :version + 1,"
                    + " u.pinAttempts = 0, u.pinLockouts = 0, u.pinLockedUntil = null,"
                    + " u.pinCheckUntil = null, u.rowVersion = u.rowVersion + 1"
                    + TOKENS_USER)
            .setParameter("hash", pinHash)
            .setParameter("id", walletUserId)
            .setParameter("version", credentialVersion)
            .executeUpdate()
        == 1;
  }

  private static Instant orNull(Attempts attempts) {
    return attempts.lockedUntil().orElse(null);
  }
}
