package io.merchantloyalty.loyalty.coalition;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads invitations, each only for the two merchants that it is between. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ParticipationReader {

  private static final String VIEW =
      """
      select c.reference, p.token_id, p.name, owner.name owner_name, invited.name invited_name,
        case when c.ended_because is not null then c.ended_because
          when c.left_at is not null then 'LEFT'
          when c.accepted_at is not null then 'ACCEPTED' else 'INVITED' end state,
        c.invited_at, c.accepted_at, c.left_at
      from program_participation c
      join loyalty_program p on p.id = c.program_id
      join merchant owner on owner.id = p.merchant_id
      join merchant invited on invited.id = c.merchant_id
      """;

  private static final String AFTER =
      """
       and (:after = '' or (c.invited_at, c.reference) > (select a.invited_at, a.reference
        from program_participation a where a.reference = :after))
      order by c.invited_at, c.reference
      limit :rows
      """;

  private static final String KEYS =
      "select c.program_id, c.merchant_id, p.merchant_id owner_id, p.token_id"
          + " from program_participation c join loyalty_program p on p.id = c.program_id"
          + " where c.reference = :reference";

  private static final String UNANSWERED =
      """
      select count(*) from program_participation c
      where c.merchant_id = :merchant
        and c.ended_because is null and c.left_at is null and c.accepted_at is null
      """;

  /** Between whom, by internal ids. */
  public record Parties(long programId, long invitedId, long ownerId, String tokenId) {}

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Refuses as an invitation that is not there. */
  public static DomainException noSuchInvitation() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "invitation");
  }

  /** Between whom an invitation is; the caller checks that it is one of them. */
  public Optional<Parties> parties(String reference) {
    if (!PublicReference.isPossible(reference)) {
      return Optional.empty();
    }
    return NativeRow.of(
            em.createNativeQuery(KEYS).setParameter("reference", reference).getResultList())
        .stream()
        .map(row -> new Parties(row.number(), row.number(), row.number(), row.text()))
        .findFirst();
  }

  public ParticipationView view(String reference) {
    return views(
            em.createNativeQuery(VIEW + " where c.reference = :reference")
                .setParameter("reference", reference))
        .get(0);
  }

  /** Into a program, as they were sent; one more than the page has. */
  public List<ParticipationView> into(long programId, PageRequest page) {
    return views(
        paged(VIEW + " where c.program_id = :program" + AFTER, page)
            .setParameter("program", programId));
  }

  /** To a merchant, as they were sent; one more than the page has. */
  public List<ParticipationView> to(long merchantId, PageRequest page) {
    return views(
        paged(VIEW + " where c.merchant_id = :merchant" + AFTER, page)
            .setParameter("merchant", merchantId));
  }

  public long unanswered(long merchantId) {
    return ((Number)
            em.createNativeQuery(UNANSWERED).setParameter("merchant", merchantId).getSingleResult())
        .longValue();
  }

  private Query paged(String sql, PageRequest page) {
    if (page.after().filter(after -> parties(after).isEmpty()).isPresent()) {
      throw PageRequest.unknownCursor();
    }
    return em.createNativeQuery(sql)
        .setParameter("after", page.after().orElse(""))
        .setParameter("rows", page.rows());
  }

  private static List<ParticipationView> views(Query query) {
    return NativeRow.of(query.getResultList()).stream()
        .map(
            row -> {
              String reference = row.text();
              String tokenId = row.text();
              String program = row.text();
              String owner = row.text();
              String invited = row.text();
              ParticipationState state = ParticipationState.valueOf(row.text());
              Instant invitedAt = row.time();
              return new ParticipationView(
                  reference,
                  tokenId,
                  program,
                  owner,
                  invited,
                  state,
                  invitedAt,
                  row.timeIfAny(),
                  row.timeIfAny());
            })
        .toList();
  }
}
