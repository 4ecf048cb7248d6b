package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramMark;
import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Adds and ends marks in the caller's transaction, which has locked the program: what is checked
 * here stays true until it commits.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MarkWriter {

  static final String SUBJECT = "PROGRAM_MARK";

  private static final String OVERLAPPING =
      """
      select m.starts_at, m.ends_at
      from program_mark m force index (program_mark_at_node)
      where m.node_id = :node and m.program_id = :program and m.id <> :self
        and m.starts_at < :until and m.ends_at > :from
      order by m.starts_at
      """;

  @Inject ShopNodeReader nodes;
  @Inject Audit audit;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** A mark that could be made as it is. */
  public record Possible(ShopNode node, MarkKind kind, Instant from, Instant until) {}

  /**
   * A new mark of a locked program at a node of the caller's own tree.
   *
   * @param field where the node is named in the command
   */
  public ProgramMark add(
      Staff staff, LoyaltyProgram program, AddMark command, String field, Instant now) {
    Possible possible = check(staff, program, command, field, now);
    ProgramMark mark =
        ProgramMark.made(
            ids.next(),
            program.id(),
            possible.node().id(),
            possible.kind(),
            possible.from(),
            possible.until(),
            now);
    em.persist(mark);
    record(staff, "mark.add", program, mark, "", said(mark) + " at " + possible.node().name());
    em.flush();
    return mark;
  }

  /** Refuses a mark that {@link #add} would; makes none. */
  public Possible check(
      Staff staff, LoyaltyProgram program, AddMark command, String field, Instant now) {
    Instant from = command.from().map(MarkWriter::storable).orElse(now);
    Instant until = command.until().map(MarkWriter::storable).orElse(ProgramMark.OPEN_END);
    Optional<ShopNode> node =
        nodes
            .idIfAny(staff.merchantId(), command.node())
            .map(id -> em.find(ShopNode.class, id))
            .filter(found -> !found.isRetired());
    Violations violations = new Violations();
    if (node.isEmpty()) {
      violations.add(
          Violation.of(field, "must be a node of yours that is in service", command.node()));
    }
    violations.check(!from.isBefore(now), "from", "must not be in the past", from);
    checkEnd(violations, from, until, now);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    ShopNode marked = node.orElseThrow();
    refuseOverlap(program.id(), marked.id(), 0, from, until);
    return new Possible(marked, command.kind(), from, until);
  }

  /** Another end for a locked mark that has not ended yet. */
  public void end(
      Staff staff, LoyaltyProgram program, ProgramMark mark, Instant until, Instant now) {
    checkEnd(mark, until, now);
    String before = said(mark);
    mark.end(until, now);
    record(staff, "mark.end", program, mark, before, said(mark));
    em.flush();
  }

  /**
   * Takes a locked mark out of a tree whose merchant no longer takes part: one that is to come is
   * removed, another ends. The log of the tree's merchant tells of it, whoever did it.
   *
   * @param merchantId whose tree the mark stands in
   */
  public void takeOut(
      Staff staff, LoyaltyProgram program, ProgramMark mark, long merchantId, Instant now) {
    boolean toCome = mark.isToCome(now);
    String before = said(mark);
    if (toCome) {
      em.remove(mark);
    } else {
      mark.end(now, now);
    }
    String action = toCome ? "mark.remove" : "mark.end";
    AuditEntry entry =
        merchantId == staff.merchantId()
            ? staff.did(action)
            : AuditEntry.bySystem(action).ofMerchant(merchantId);
    record(entry, program, mark, before, toCome ? "" : said(mark));
  }

  /** Refuses an end that {@link #end} would; changes nothing. */
  public void checkEnd(ProgramMark mark, Instant until, Instant now) {
    if (mark.hasEnded(now)) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "the mark has ended: what it said about the past stays",
          new Details.WrongState(MarkState.ENDED.name()));
    }
    Violations violations = new Violations();
    checkEnd(violations, mark.startsAt(), until, now);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    refuseOverlap(mark.programId(), mark.nodeId(), mark.id(), mark.startsAt(), until);
  }

  public void record(
      Staff staff,
      String action,
      LoyaltyProgram program,
      ProgramMark mark,
      String before,
      String after) {
    record(staff.did(action), program, mark, before, after);
  }

  private void record(
      AuditEntry entry, LoyaltyProgram program, ProgramMark mark, String before, String after) {
    audit.record(
        entry
            .on(SUBJECT, mark.id())
            .called(program.tokenId() + " " + mark.reference())
            .changing(before, after));
  }

  static String said(ProgramMark mark) {
    return mark.kind()
        + " from "
        + mark.startsAt()
        + (mark.endsAt().isBefore(ProgramMark.OPEN_END) ? " until " + mark.endsAt() : "");
  }

  /** The database keeps microseconds. */
  public static Instant storable(Instant sent) {
    return sent.truncatedTo(ChronoUnit.MICROS);
  }

  private static void checkEnd(Violations violations, Instant from, Instant until, Instant now) {
    violations
        .check(from.isBefore(until), "until", "must be after the mark's start", until)
        .check(!until.isBefore(now), "until", "must not be in the past", until)
        .check(
            !until.isAfter(ProgramMark.OPEN_END), "until", "must be before the year 10000", until);
  }

  private void refuseOverlap(long programId, long nodeId, long self, Instant from, Instant until) {
    List<NativeRow> others =
        NativeRow.of(
            em.createNativeQuery(OVERLAPPING)
                .setParameter("node", nodeId)
                .setParameter("program", programId)
                .setParameter("self", self)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList());
    if (!others.isEmpty()) {
      NativeRow other = others.get(0);
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "marks of one program at one node do not overlap; there is one from "
              + other.time()
              + " until "
              + other.time(),
          new Details.WrongState("OVERLAP"));
    }
  }
}
