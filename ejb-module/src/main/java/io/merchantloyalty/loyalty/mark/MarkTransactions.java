package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.ProgramMark;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.SeenTag;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * What {@link Marks} writes. Each call has the program's row for itself first, so that two users
 * cannot each add a mark that overlaps the other's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MarkTransactions {

  @Inject ProgramReader programs;
  @Inject MarkReader reader;
  @Inject MarkWriter writer;
  @Inject MarkMembership membership;
  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public MarkView add(Staff staff, AddMark command) {
    LoyaltyProgram program = program(staff, command.tokenId());
    membership.refuseUnlessMarkable(staff, program);
    ProgramMark mark = writer.add(staff, program, command, "node", clock.now());
    return reader.view(staff.merchantId(), program.id(), mark.reference());
  }

  public MarkView end(Staff staff, EndMark command) {
    LoyaltyProgram program = program(staff, command.tokenId());
    ProgramMark mark = mark(staff, program, command.reference(), command.seen());
    membership.refuseUnlessMember(staff, program);
    Instant until = command.until().map(MarkWriter::storable).orElse(ProgramMark.OPEN_END);
    writer.end(staff, program, mark, until, clock.now());
    return reader.view(staff.merchantId(), program.id(), mark.reference());
  }

  public MarkView endNow(Staff staff, String tokenId, String reference, SeenTag seen) {
    LoyaltyProgram program = program(staff, tokenId);
    ProgramMark mark = mark(staff, program, reference, seen);
    Instant now = clock.now();
    if (mark.isToCome(now)) {
      throw DomainException.wrongState(
          "the mark has not begun: remove it", MarkState.TO_COME.name());
    }
    writer.end(staff, program, mark, now, now);
    return reader.view(staff.merchantId(), program.id(), reference);
  }

  public MarkView remove(Staff staff, String tokenId, String reference, SeenTag seen) {
    LoyaltyProgram program = program(staff, tokenId);
    ProgramMark mark = mark(staff, program, reference, seen);
    if (!mark.isToCome(clock.now())) {
      throw DomainException.wrongState(
          "the mark has begun: it can only be ended", MarkState.IN_EFFECT.name());
    }
    MarkView view = reader.view(staff.merchantId(), program.id(), reference);
    em.remove(mark);
    writer.record(staff, "mark.remove", program, mark, MarkWriter.said(mark), "");
    return view;
  }

  private LoyaltyProgram program(Staff staff, String tokenId) {
    return em.find(
        LoyaltyProgram.class,
        programs.knownId(staff.merchantId(), tokenId),
        LockModeType.PESSIMISTIC_WRITE);
  }

  private ProgramMark mark(Staff staff, LoyaltyProgram program, String reference, SeenTag seen) {
    ProgramMark mark =
        em.find(
            ProgramMark.class,
            reader.idOf(staff.merchantId(), program.id(), reference),
            LockModeType.PESSIMISTIC_WRITE);
    seen.mustBe(mark.tag());
    return mark;
  }
}
