package io.merchantloyalty.wallet.activation;

import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.wallet.Msisdn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The statements of {@link ActivationCodes}: between two of them the slow hashes are made. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ActivationRows {

  /** Assignments run from left to right: the second still sees the window that the first judged. */
  private static final String ASK =
      """
      insert into activation_code (msisdn, code_hash, attempts, expires_at, asked_from, asked_count)
      values (:msisdn, '', 0, :now, :now, 1)
      on duplicate key update
        asked_count = if(asked_from <= :ended, 1, asked_count + 1),
        asked_from = if(asked_from <= :ended, :now, asked_from)
      """;

  private static final String ASKED =
      "select asked_count, asked_from from activation_code where msisdn = :msisdn";

  /** A few at a time, so that nobody's call pays for all. */
  private static final String FORGET =
      "delete from activation_code where expires_at <= :ended limit 20";

  private static final String STORE =
      """
      update activation_code
      set code_hash = :hash, used_hash = null, expires_at = :until
      where msisdn = :msisdn
      """;

  private static final String HASHES =
      """
      select code_hash, used_hash from activation_code
      where msisdn = :msisdn and expires_at > :now
      """;

  /**
   * An empty hash matches nothing, so the code is used up. It is deleted with the row when it would
   * expire.
   */
  private static final String CONSUME =
      """
      update activation_code set used_hash = code_hash, code_hash = ''
      where msisdn = :msisdn and code_hash = :hash
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * The hashes of a number's newest code.
   *
   * @param good empty text when the code was used or never made
   * @param used when the code was used
   */
  public record Hashes(String good, Optional<String> used) {}

  /** So many codes since then. */
  public record Asked(int count, Instant from) {}

  /** Counts one more; {@code ended}: windows from then are over. */
  public Asked ask(Msisdn msisdn, Instant now, Instant ended) {
    em.createNativeQuery(ASK)
        .setParameter("msisdn", msisdn.digits())
        .setParameter("now", now)
        .setParameter("ended", ended)
        .executeUpdate();
    NativeRow row =
        NativeRow.of(
                em.createNativeQuery(ASKED).setParameter("msisdn", msisdn.digits()).getResultList())
            .get(0);
    Asked asked = new Asked(row.integer(), row.time());
    if (asked.count == 1) {
      em.createNativeQuery(FORGET).setParameter("ended", ended).executeUpdate();
    }
    return asked;
  }

  /** Puts a new code in the place of an older one. */
  public void store(Msisdn msisdn, String hash, Instant until) {
    em.createNativeQuery(STORE)
        .setParameter("hash", hash)
        .setParameter("until", until)
        .setParameter("msisdn", msisdn.digits())
        .executeUpdate();
  }

  /** Of the newest code; empty when there is none, or no longer. */
  public Optional<Hashes> hashes(Msisdn msisdn, Instant now) {
    return NativeRow.of(
            em.createNativeQuery(HASHES)
                .setParameter("msisdn", msisdn.digits())
                .setParameter("now", now)
                .getResultList())
        .stream()
        .map(row -> new Hashes(row.text(), row.textIfAny()))
        .findFirst();
  }

  /** False when it is not there any more. */
  public boolean consume(Msisdn msisdn, String hash) {
    return em.createNativeQuery(CONSUME)
            .setParameter("msisdn", msisdn.digits())
            .setParameter("hash", hash)
            .executeUpdate()
        == 1;
  }
}
