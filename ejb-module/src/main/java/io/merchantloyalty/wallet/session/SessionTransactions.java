package io.merchantloyalty.wallet.session;

import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@link Sessions} writes. Lock order: the shopper's row, then the session's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SessionTransactions {

  private static final String FORGET_EXPIRED =
      "delete from wallet_session where wallet_user_id = :user and expires_at <= :now";

  private static final String BEGIN =
      """
      insert into wallet_session
        (id, wallet_user_id, family, refresh_sha256, created_at, refreshed_at, expires_at)
      values (:id, :user, :family, :hash, :now, :now, :until)
      """;

  private static final String LOCK_SESSION =
      """
      select id, wallet_user_id from wallet_session
      where refresh_sha256 = :hash and ended_at is null and expires_at > :now for update
      """;

  /**
   * A session that was refreshed a moment ago, with the token that was sent and the token that was
   * given.
   */
  private static final String LOST_ANSWER =
      """
      select wallet_user_id, expires_at from wallet_session
      where refresh_sha256 = :hash and previous_sha256 = :shown and refreshed_at > :since
        and ended_at is null and expires_at > :now
      """;

  private static final String CREDENTIAL =
      "select credential_version from wallet_user where id = :user and erased_at is null";

  private static final String REFRESH =
      """
      update wallet_session
      set refresh_sha256 = :hash, previous_sha256 = :shown, refreshed_at = :now,
        expires_at = :until
      where id = :id
      """;

  private static final String END = "update wallet_session set ended_at = :now where id = :id";

  private static final String LIVE =
      """
      select id, wallet_user_id from wallet_session
      where family = :family and ended_at is null and expires_at > :now
      """;

  private static final String END_ACCESS_TOKENS =
      """
      update wallet_user
      set credential_version = credential_version + 1, row_version = row_version + 1
      where id = :user
      """;

  private static final String END_ALL =
      """
      update wallet_session set ended_at = :now
      where wallet_user_id = :user and ended_at is null
      """;

  private static final String LIST =
      """
      select created_at, refreshed_at, expires_at, ended_at from wallet_session
      where wallet_user_id = :user and expires_at > :now order by created_at desc, id desc
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Ids ids;

  /**
   * The shopper of a session, with the version that access tokens must have, and when the session
   * ends by itself.
   */
  public record Refreshed(long walletUserId, int credentialVersion, Instant until) {}

  /** In the caller's transaction if there is one. */
  public void begin(long walletUserId, RefreshToken token, Instant now, Instant until) {
    em.createNativeQuery(FORGET_EXPIRED)
        .setParameter("user", walletUserId)
        .setParameter("now", now)
        .executeUpdate();
    em.createNativeQuery(BEGIN)
        .setParameter("id", ids.next())
        .setParameter("user", walletUserId)
        .setParameter("family", token.family())
        .setParameter("hash", token.sha256())
        .setParameter("now", now)
        .setParameter("until", until)
        .executeUpdate();
  }

  /** Empty when it is not the newest token of a session that lives. */
  public Optional<Refreshed> refresh(
      RefreshToken shown, RefreshToken next, Instant now, Instant until) {
    List<NativeRow> found =
        NativeRow.of(
            em.createNativeQuery(LOCK_SESSION)
                .setParameter("hash", shown.sha256())
                .setParameter("now", now)
                .getResultList());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    NativeRow session = found.get(0);
    long id = session.number();
    long walletUserId = session.number();
    em.createNativeQuery(REFRESH)
        .setParameter("hash", next.sha256())
        .setParameter("shown", shown.sha256())
        .setParameter("now", now)
        .setParameter("until", until)
        .setParameter("id", id)
        .executeUpdate();
    return withCredential(walletUserId, until);
  }

  /**
   * The answer that was given to the token before the newest, for a caller who sends that token
   * again because the answer was lost; empty when it was given before {@code since}.
   */
  public Optional<Refreshed> lostAnswer(
      RefreshToken shown, RefreshToken next, Instant since, Instant now) {
    return NativeRow.of(
            em.createNativeQuery(LOST_ANSWER)
                .setParameter("hash", next.sha256())
                .setParameter("shown", shown.sha256())
                .setParameter("since", since)
                .setParameter("now", now)
                .getResultList())
        .stream()
        .findFirst()
        .flatMap(row -> withCredential(row.number(), row.time()));
  }

  private Optional<Refreshed> withCredential(long walletUserId, Instant until) {
    return em
        .createNativeQuery(CREDENTIAL)
        .setParameter("user", walletUserId)
        .getResultList()
        .stream()
        .map(version -> new Refreshed(walletUserId, ((Number) version).intValue(), until))
        .findFirst();
  }

  public void end(RefreshToken token, Instant now) {
    List<NativeRow> live =
        NativeRow.of(
            em.createNativeQuery(LIVE)
                .setParameter("family", token.family())
                .setParameter("now", now)
                .getResultList());
    for (NativeRow session : live) {
      long id = session.number();
      em.createNativeQuery(END_ACCESS_TOKENS)
          .setParameter("user", session.number())
          .executeUpdate();
      end(id, now);
    }
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<SessionView> list(long walletUserId, Instant now) {
    return NativeRow.of(
            em.createNativeQuery(LIST)
                .setParameter("user", walletUserId)
                .setParameter("now", now)
                .getResultList())
        .stream()
        .map(row -> new SessionView(row.time(), row.timeIfAny(), row.time(), row.timeIfAny()))
        .toList();
  }

  /** Ends every session of a shopper, in the transaction that changes the credential. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void endAll(long walletUserId, Instant now) {
    em.createNativeQuery(END_ALL)
        .setParameter("now", now)
        .setParameter("user", walletUserId)
        .executeUpdate();
  }

  private void end(long id, Instant now) {
    em.createNativeQuery(END).setParameter("now", now).setParameter("id", id).executeUpdate();
  }
}
