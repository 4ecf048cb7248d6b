package io.merchantloyalty.security;

import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What {@link KeyedCalls} remembers, by the key of the call. */
@Stateless
public class KeyedCallRows {

  private static final String FIND =
      """
      select fingerprint, answer from idempotency_key
      where principal = :principal and operation = :operation and idempotency_key = :key
      """;
  private static final String ADD =
      """
      insert into idempotency_key (principal, operation, idempotency_key, fingerprint, answer, created_at)
      values (:principal, :operation, :key, :fingerprint, :answer, :now)
      """;

  private static final String FORGET = "delete from idempotency_key where principal = :principal";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Clock clock;

  /** What was sent then, and the reference of what came of it. */
  public record Row(byte[] fingerprint, String reference) {}

  /** One SELECT. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Row> find(KeyedCalls.Principal principal, KeyedCall call) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(FIND)
            .setParameter("principal", principal.text())
            .setParameter("operation", call.operation())
            .setParameter("key", call.key())
            .getResultList();
    return rows.stream().map(row -> new Row((byte[]) row[0], (String) row[1])).findFirst();
  }

  /** Forgets all calls of a principal who is forgotten; their fingerprints are of personal data. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(KeyedCalls.Principal principal) {
    em.createNativeQuery(FORGET).setParameter("principal", principal.text()).executeUpdate();
  }

  /** The work and what is remembered of it, both or neither. */
  public <T> T run(
      KeyedCalls.Principal principal,
      KeyedCall call,
      Function<T, Optional<String>> reference,
      Supplier<T> work) {
    T answer = work.get();
    reference.apply(answer).ifPresent(made -> add(principal, call, made));
    return answer;
  }

  /** Remembers a call in the transaction that does it. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void add(KeyedCalls.Principal principal, KeyedCall call, String reference) {
    em.createNativeQuery(ADD)
        .setParameter("principal", principal.text())
        .setParameter("operation", call.operation())
        .setParameter("key", call.key())
        .setParameter("fingerprint", call.fingerprint())
        .setParameter("answer", reference)
        .setParameter("now", clock.now())
        .executeUpdate();
  }
}
