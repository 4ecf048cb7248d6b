package io.merchantloyalty.security;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Writes to the audit log who signed in from where, and where sign-ins failed. Attempts that are
 * refused without a check, while a lock lasts, are not written. So a caller who keeps trying cannot
 * fill the log.
 *
 * <p>The log uses one statement whether the named user exists or not, so that the time of a refusal
 * tells nothing. For an unknown name it keeps only the kind, because the name may be a password
 * that was typed into the wrong field. The addresses of shoppers are removed from the log when the
 * shoppers are erased.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInLog {

  private static final int ADDRESS_CHARS_MAX = 45;

  /** No row has this id. */
  private static final long NOBODY = -1;

  private static final String INSERT =
      """
      insert into audit_entry (id, at, merchant_id, actor_kind, actor_id, source_address, action,
        subject_kind, subject_id, subject_reference)
      select :id, :now, MERCHANT, :actorKind, :actorId, :source, :action, :kind, found.id, REFERENCE
      from (select 1 as one) alone left join TABLE found on found.id = :principal
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Ids ids;
  @Inject Clock clock;

  /** Somebody has signed in. */
  public void signedIn(PrincipalKind kind, long id, String source) {
    record("sign-in.done", kind, Optional.of(id), source, Optional.of(kind.name()));
  }

  /**
   * Somebody has sent a wrong secret.
   *
   * @param id of the user that was named; empty: there is none
   * @param locks whether this attempt was the last one for a while
   */
  public void failed(PrincipalKind kind, Optional<Long> id, String source, boolean locks) {
    String action = locks ? "sign-in.locked" : "sign-in.failed";
    record(action, kind, id, source, Optional.empty());
  }

  private void record(
      String action,
      PrincipalKind kind,
      Optional<Long> id,
      String source,
      Optional<String> actorKind) {
    em.createNativeQuery(statement(kind))
        .setParameter("id", ids.next())
        .setParameter("now", clock.now())
        .setParameter("actorKind", actorKind.orElse("SYSTEM"))
        .setParameter("actorId", actorKind.flatMap(known -> id).orElse(null))
        .setParameter("source", source.substring(0, Math.min(source.length(), ADDRESS_CHARS_MAX)))
        .setParameter("action", action)
        .setParameter("kind", subject(kind))
        .setParameter("principal", id.orElse(NOBODY))
        .executeUpdate();
  }

  private static String subject(PrincipalKind kind) {
    return kind == PrincipalKind.OPERATOR ? "OPERATOR_USER" : kind.name();
  }

  private static String statement(PrincipalKind kind) {
    return switch (kind) {
      case TERMINAL -> statement("terminal", "found.merchant_id", "found.terminal_id");
      case MERCHANT_USER -> statement("merchant_user", "found.merchant_id", "found.user_id");
      case OPERATOR -> statement("operator_user", "null", "found.user_id");
      case WALLET_USER -> statement("wallet_user", "null", "null");
    };
  }

  private static String statement(String table, String merchant, String reference) {
    return INSERT
        .replace("TABLE", table)
        .replace("MERCHANT", merchant)
        .replace("REFERENCE", reference);
  }
}
