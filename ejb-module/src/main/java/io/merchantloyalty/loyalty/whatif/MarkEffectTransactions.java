package io.merchantloyalty.loyalty.whatif;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramMark;
import io.merchantloyalty.loyalty.mark.AddMark;
import io.merchantloyalty.loyalty.mark.EndMark;
import io.merchantloyalty.loyalty.mark.MarkMembership;
import io.merchantloyalty.loyalty.mark.MarkReader;
import io.merchantloyalty.loyalty.mark.MarkState;
import io.merchantloyalty.loyalty.mark.MarkWriter;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.SeenTag;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/**
 * The checks of a change and then its effect, each call on one state of the database. Takes no
 * locks: what is saved afterwards is checked again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MarkEffectTransactions {

  @Inject ProgramReader programs;
  @Inject MarkReader marks;
  @Inject MarkWriter writer;
  @Inject MarkMembership membership;
  @Inject MarkEffectReader reader;
  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public MarkEffect ofAdding(Staff staff, AddMark command) {
    LoyaltyProgram program = program(staff, command.tokenId());
    membership.refuseUnlessMarkable(staff, program);
    MarkWriter.Possible possible = writer.check(staff, program, command, "node", clock.now());
    boolean includes = possible.kind() == MarkKind.INCLUDE;
    return reader.effect(
        program,
        possible.node(),
        possible.from(),
        inherited -> new MarkEffectReader.Verdicts(inherited, includes));
  }

  public MarkEffect ofEnding(Staff staff, EndMark command) {
    LoyaltyProgram program = program(staff, command.tokenId());
    ProgramMark mark = mark(staff, program, command.reference(), Optional.of(command.seen()));
    membership.refuseUnlessMember(staff, program);
    Instant until = command.until().map(MarkWriter::storable).orElse(ProgramMark.OPEN_END);
    writer.checkEnd(mark, until, clock.now());
    boolean longer = until.isAfter(mark.endsAt());
    boolean same = until.equals(mark.endsAt());
    return effect(
        program,
        mark,
        longer ? mark.endsAt() : until,
        (inherited, includes) ->
            same
                ? new MarkEffectReader.Verdicts(includes, includes)
                : longer
                    ? new MarkEffectReader.Verdicts(inherited, includes)
                    : new MarkEffectReader.Verdicts(includes, inherited));
  }

  public MarkEffect ofTakingAway(
      Staff staff, String tokenId, String reference, Optional<SeenTag> seen) {
    LoyaltyProgram program = program(staff, tokenId);
    ProgramMark mark = mark(staff, program, reference, seen);
    Instant now = clock.now();
    if (mark.hasEnded(now)) {
      throw DomainException.wrongState(
          "the mark has ended: what it said about the past stays", MarkState.ENDED.name());
    }
    Instant at = mark.isToCome(now) ? mark.startsAt() : now;
    return effect(
        program,
        mark,
        at,
        (inherited, includes) -> new MarkEffectReader.Verdicts(includes, inherited));
  }

  /** What is before and after at the mark's node, made of what is above and what the mark says. */
  private interface Change {
    MarkEffectReader.Verdicts of(boolean inherited, boolean includes);
  }

  private MarkEffect effect(LoyaltyProgram program, ProgramMark mark, Instant at, Change change) {
    boolean includes = mark.kind() == MarkKind.INCLUDE;
    return reader.effect(
        program,
        em.find(ShopNode.class, mark.nodeId()),
        at,
        inherited -> change.of(inherited, includes));
  }

  private LoyaltyProgram program(Staff staff, String tokenId) {
    return em.find(LoyaltyProgram.class, programs.knownId(staff.merchantId(), tokenId));
  }

  private ProgramMark mark(
      Staff staff, LoyaltyProgram program, String reference, Optional<SeenTag> seen) {
    ProgramMark mark =
        em.find(ProgramMark.class, marks.idOf(staff.merchantId(), program.id(), reference));
    seen.ifPresent(tag -> tag.mustBe(mark.tag()));
    return mark;
  }
}
