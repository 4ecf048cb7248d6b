package io.merchantloyalty.work;

import io.merchantloyalty.shared.Clock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run writes: claim, steps, end. The work's row is the last that a step's transaction locks.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class WorkRuns {

  private static final String CLAIM =
      "select w.id from work w where w.id = :id and w.due_at <= :now for update skip locked";

  private static final String ADD_FAULT =
      """
      insert into work_fault (work_id, seq, line, field, code, rule, value)
      values (:work, :seq, :line, :field, :code, :rule, :value)
      """;

  private static final String FORGET = "delete from work where id = :id";

  @Inject WorkFiles files;
  @Inject WorkLines lines;
  @Inject Clock clock;
  @Inject Event<WorkEnded> ends;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Does what a due work wants; a claim when it is to be run. Empty too when another has it. */
  public Optional<WorkClaim> meet(long workId) {
    Instant now = clock.now();
    boolean mine =
        !em.createNativeQuery(CLAIM)
            .setParameter("id", workId)
            .setParameter("now", now)
            .getResultList()
            .isEmpty();
    return mine ? meet(locked(workId), now) : Optional.empty();
  }

  private Optional<WorkClaim> meet(Work work, Instant now) {
    if (work.state().isEnded()) {
      em.createNativeQuery(FORGET).setParameter("id", work.id()).executeUpdate();
      em.detach(work);
      return Optional.empty();
    }
    if (work.state() == WorkState.CHECKED) {
      work.cancel(now);
      files.deleteInput(work.id());
      return Optional.empty();
    }
    if (work.isCancelAsked()) {
      work.canceled(now);
      tellIfEnded(work);
      return Optional.empty();
    }
    Optional<WorkClaim> claim = work.claim(now);
    tellIfEnded(work);
    return claim;
  }

  public void total(long workId, int attempt, long units) {
    held(workId, attempt).expect(units, clock.now());
  }

  public void step(long workId, int attempt, WorkStep step) {
    int seq = Math.toIntExact(held(workId, attempt).advance(step, clock.now()));
    for (WorkFault fault : step.faults()) {
      if (seq < Work.FAULTS_KEPT_MAX) {
        add(workId, seq++, fault);
      }
    }
    lines.keep(workId, step.lines());
  }

  private void add(long workId, int seq, WorkFault fault) {
    em.createNativeQuery(ADD_FAULT)
        .setParameter("work", workId)
        .setParameter("seq", seq)
        .setParameter("line", fault.line())
        .setParameter("field", fault.field())
        .setParameter("code", fault.code())
        .setParameter("rule", fault.rule())
        .setParameter("value", fault.value().orElse(null))
        .executeUpdate();
  }

  public void result(long workId, int attempt, WorkFile file) {
    held(workId, attempt);
    files.keepResult(workId, file);
  }

  public WorkFile input(long workId) {
    return files.input(workId);
  }

  public void finish(long workId, int attempt) {
    Work work = locked(workId);
    if (work.isHeldBy(attempt)) {
      work.finish(clock.now());
      tellIfEnded(work);
    }
  }

  /** {@code sentence}: why, for a person. */
  public void fail(long workId, int attempt, String sentence) {
    Work work = locked(workId);
    if (work.isHeldBy(attempt)) {
      work.fail(sentence, clock.now());
      tellIfEnded(work);
    }
  }

  /** The run stopped because it was told to; nothing when it stopped because it lost the work. */
  public void stopped(long workId, int attempt) {
    Work work = locked(workId);
    if (work.isHeldBy(attempt) && work.isCancelAsked()) {
      work.canceled(clock.now());
      tellIfEnded(work);
    }
  }

  private void tellIfEnded(Work work) {
    if (work.state().isEnded()) {
      files.deleteInput(work.id());
      ends.fire(work.ended());
    }
  }

  private Work held(long workId, int attempt) {
    Work work = locked(workId);
    work.checkHeld(attempt);
    return work;
  }

  private Work locked(long workId) {
    Work work = em.find(Work.class, workId, LockModeType.PESSIMISTIC_WRITE);
    if (work == null) {
      throw new WorkStopped("the work is gone");
    }
    return work;
  }
}
