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
 * Writes into the audit log who signed in from where, and where it was tried in vain. What is
 * refused unseen, while a lock lasts, is not written: whoever knocks on cannot fill the log.
 *
 * <p>One statement for whoever was named, there or not, so that the time of a refusal tells
 * nothing. Of a name that is nobody's only the kind is kept: it may be a password that was typed
 * into the wrong field. Addresses of shoppers are taken out of the log when they are erased.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInLog {

  private static final int ADDRESS_CHARS_MAX = 45;

  /** No row has it. */
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

  /** Somebody is in. */
  public void signedIn(PrincipalKind kind, long id, String source) {
    record("sign-in.done", kind, Optional.of(id), source, Optional.of(kind.name()));
  }

  /**
   * Somebody has shown a wrong secret.
   *
   * @param id of whoever was named; empty: there is none
   * @param locks whether it was the last one for a while
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
