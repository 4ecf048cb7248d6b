package io.merchantloyalty.loyalty.coalition;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramMark;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.mark.AddMark;
import io.merchantloyalty.loyalty.mark.MarkWriter;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@link Coalitions} writes. Each call has the program's row for itself first, as marks do: an
 * acceptance and a withdrawal come one after the other. Both merchants' audit logs tell of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CoalitionTransactions {

  private static final String MERCHANT_OF =
      "select r.merchant_id, m.name from reseller r join merchant m on m.id = r.merchant_id"
          + " where r.reseller_id = :reseller and r.shop_node_id is null";

  private static final String OPEN =
      "select count(*) from program_participation"
          + " where program_id = :program and merchant_id = :merchant and left_at is null";

  private static final String INVITE =
      """
      insert into program_participation (program_id, merchant_id, invited_at, reference)
      values (:program, :merchant, :now, :reference)
      """;

  private static final String ACCEPT =
      """
      update program_participation set accepted_at = :now, accepted_by_id = :user
      where reference = :reference
      """;

  private static final String END =
      """
      update program_participation set left_at = :now, ended_because = :because
      where reference = :reference
      """;

  private static final String MARKS =
      """
      select m.id, m.node_id
      from program_mark m join shop_node n on n.id = m.node_id
      where m.program_id = :program and n.merchant_id = :merchant and m.ends_at > :now
      """;

  @Inject ProgramReader programs;
  @Inject ParticipationReader reader;
  @Inject MarkWriter marks;
  @Inject Audit audit;
  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public ParticipationView invite(Staff staff, String tokenId, String resellerId) {
    LoyaltyProgram program = locked(programs.ownId(staff.merchantId(), tokenId));
    if (program.state() == ProgramState.RETIRED) {
      throw DomainException.wrongState("the program is retired", ProgramState.RETIRED.name());
    }
    NativeRow other = merchant(resellerId);
    long invited = other.number();
    if (invited == staff.merchantId()) {
      throw unfit("must be another merchant's", resellerId);
    }
    if (openInvitations(program.id(), invited) > 0) {
      throw DomainException.wrongState(
          "that merchant is invited already, or takes part", "INVITED");
    }
    String reference = PublicReference.random();
    em.createNativeQuery(INVITE)
        .setParameter("program", program.id())
        .setParameter("merchant", invited)
        .setParameter("now", clock.now())
        .setParameter("reference", reference)
        .executeUpdate();
    record(staff, "coalition.invite", program, invited, "", "invited " + other.text());
    return reader.view(reference);
  }

  public ParticipationView accept(Staff staff, String reference, List<String> nodes) {
    LoyaltyProgram program = ofInvited(staff, reference, ParticipationState.INVITED);
    Instant now = clock.now();
    em.createNativeQuery(ACCEPT)
        .setParameter("now", now)
        .setParameter("user", staff.userId())
        .setParameter("reference", reference)
        .executeUpdate();
    for (int i = 0; i < nodes.size(); i++) {
      AddMark mark =
          new AddMark(
              program.tokenId(),
              nodes.get(i),
              MarkKind.INCLUDE,
              Optional.empty(),
              Optional.empty());
      marks.add(staff, program, mark, "nodes/" + i, now);
    }
    record(staff, "coalition.accept", program, staff.merchantId(), "INVITED", "ACCEPTED");
    return reader.view(reference);
  }

  public ParticipationView decline(Staff staff, String reference) {
    LoyaltyProgram program = ofInvited(staff, reference, ParticipationState.INVITED);
    return end(staff, program, staff.merchantId(), reference, ParticipationState.DECLINED);
  }

  public ParticipationView leave(Staff staff, String reference) {
    LoyaltyProgram program = ofInvited(staff, reference, ParticipationState.ACCEPTED);
    return end(staff, program, staff.merchantId(), reference, ParticipationState.LEFT);
  }

  public ParticipationView withdraw(Staff staff, String tokenId, String reference) {
    ParticipationReader.Parties parties =
        reader
            .parties(reference)
            .filter(found -> found.ownerId() == staff.merchantId())
            .filter(found -> found.tokenId().equals(tokenId))
            .orElseThrow(ParticipationReader::noSuchInvitation);
    LoyaltyProgram program = locked(parties.programId());
    ParticipationState state = reader.view(reference).state();
    if (state != ParticipationState.INVITED && state != ParticipationState.ACCEPTED) {
      throw DomainException.wrongState("it is over already", state.name());
    }
    return end(staff, program, parties.invitedId(), reference, ParticipationState.WITHDRAWN);
  }

  /** The locked program of an invitation to the caller's merchant, which must be in that state. */
  private LoyaltyProgram ofInvited(Staff staff, String reference, ParticipationState wanted) {
    ParticipationReader.Parties parties =
        reader
            .parties(reference)
            .filter(found -> found.invitedId() == staff.merchantId())
            .orElseThrow(ParticipationReader::noSuchInvitation);
    LoyaltyProgram program = locked(parties.programId());
    ParticipationState state = reader.view(reference).state();
    if (state != wanted) {
      String word = state.name().toLowerCase(Locale.ROOT);
      throw DomainException.wrongState("that cannot be done while it is " + word, state.name());
    }
    return program;
  }

  /** The marks that begin later are removed, the others end: the program is not valid there. */
  private ParticipationView end(
      Staff staff,
      LoyaltyProgram program,
      long invited,
      String reference,
      ParticipationState because) {
    String before = reader.view(reference).state().name();
    Instant now = clock.now();
    for (NativeRow row :
        NativeRow.of(
            em.createNativeQuery(MARKS)
                .setParameter("program", program.id())
                .setParameter("merchant", invited)
                .setParameter("now", now)
                .getResultList())) {
      ProgramMark mark = em.find(ProgramMark.class, row.number(), LockModeType.PESSIMISTIC_WRITE);
      marks.takeOut(staff, program, mark, invited, now);
    }
    em.createNativeQuery(END)
        .setParameter("now", now)
        .setParameter("because", because.name())
        .setParameter("reference", reference)
        .executeUpdate();
    String action = "coalition." + because.name().toLowerCase(Locale.ROOT);
    record(staff, action, program, invited, before, because.name());
    return reader.view(reference);
  }

  private LoyaltyProgram locked(long programId) {
    return em.find(LoyaltyProgram.class, programId, LockModeType.PESSIMISTIC_WRITE);
  }

  private NativeRow merchant(String resellerId) {
    return NativeRow.of(
            em.createNativeQuery(MERCHANT_OF).setParameter("reseller", resellerId).getResultList())
        .stream()
        .findFirst()
        .orElseThrow(() -> unfit("must be the reseller id of a merchant", resellerId));
  }

  private long openInvitations(long programId, long merchantId) {
    return ((Number)
            em.createNativeQuery(OPEN)
                .setParameter("program", programId)
                .setParameter("merchant", merchantId)
                .getSingleResult())
        .longValue();
  }

  /** In the log of the merchant whose user did it; the other's log shows what was done to it. */
  private void record(
      Staff staff, String action, LoyaltyProgram program, long other, String before, String after) {
    audit.record(
        staff
            .did(action)
            .on("PROGRAM_PARTICIPATION", program.id())
            .called(program.tokenId())
            .changing(before, after));
    long told = other == staff.merchantId() ? program.merchantId() : other;
    audit.record(
        AuditEntry.bySystem(action)
            .ofMerchant(told)
            .on("PROGRAM_PARTICIPATION", program.id())
            .called(program.tokenId())
            .changing(before, after));
  }

  private static DomainException unfit(String rule, String resellerId) {
    return DomainException.violated(
        ResultCode.REJECTED_BUSINESS_LOGIC, Violation.of("resellerId", rule, resellerId));
  }
}
