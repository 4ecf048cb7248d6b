package io.merchantloyalty.work;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A piece of long work. It waits until a process claims it; the claim ends after {@link #CLAIM}
 * unless a step renews it, so that a process that died holds nothing up: the next one goes on, and
 * after {@link #ATTEMPTS_MAX} the work fails. Work with a file is checked first if that was asked
 * for; then it waits for a word, an hour at most, and begins anew. It ends done, failed or
 * canceled; its file goes at once, the rest after a week. Each verb is called with the row locked.
 */
@Entity
@Table(name = "work")
public class Work {

  /** How long a process may be silent before another takes its work up. */
  public static final Duration CLAIM = Duration.ofSeconds(60);

  /** How often a work is begun before it fails for good. */
  public static final int ATTEMPTS_MAX = 3;

  /** Of the lines that are wrong, so many are kept; all are counted. */
  public static final int FAULTS_KEPT_MAX = 1_000;

  /** How long a checked file is kept for a word. */
  public static final Duration CHECK_KEPT = Duration.ofHours(1);

  /** How long ended work can be read. */
  public static final Duration ENDED_KEPT = Duration.ofDays(7);

  static final int FAILURE_CHARS_MAX = 500;
  private static final int SUBJECT_CHARS_MAX = 100;
  private static final String CHECK = "CHECK";
  private static final String DO = "DO";

  @Id private long id;
  private String reference;

  @Column(name = "merchant_id")
  private long merchantId;

  @Column(name = "asked_by_id")
  private long askedById;

  @Column(name = "source_address")
  private String sourceAddress;

  @Column(name = "correlation_id")
  private String correlationId;

  private String kind;
  private String subject;

  @Convert(converter = WorkWords.class)
  private Map<String, String> parameters;

  @Column(name = "input_bytes")
  private long inputBytes;

  private String phase;

  @Enumerated(EnumType.STRING)
  private WorkState state;

  private int attempt;

  @Column(name = "cancel_asked")
  private boolean cancelAsked;

  private long done;
  private Long total;
  private long faults;

  @Column(name = "wrong_lines")
  private long wrongLines;

  @Convert(converter = WorkWords.class)
  private Map<String, String> counts;

  private String failure;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected Work() {}

  static Work asked(long id, String reference, WorkRequest request, Instant now) {
    Work work = new Work();
    work.id = id;
    work.reference = reference;
    work.merchantId = request.merchantId();
    work.askedById = request.askedById();
    work.sourceAddress = request.address().orElse(null);
    work.correlationId = request.correlationId().orElse(null);
    work.kind = request.kind();
    work.subject =
        request.subject().map(text -> Characters.first(text, SUBJECT_CHARS_MAX)).orElse(null);
    work.parameters = request.parameters();
    work.inputBytes = request.input().map(file -> (long) file.bytes().length).orElse(0L);
    work.phase = request.checkFirst() ? CHECK : DO;
    work.askedAt = now;
    work.counts = Map.of();
    work.wait(now);
    return work;
  }

  private void wait(Instant now) {
    state = WorkState.WAITING;
    dueAt = now;
    attempt = 0;
    done = 0;
    faults = 0;
    wrongLines = 0;
    counts = Map.of();
  }

  /** A process takes it up, or takes it over; empty when it was begun too often. */
  Optional<WorkClaim> claim(Instant now) {
    if (attempt >= ATTEMPTS_MAX) {
      fail("it was interrupted " + ATTEMPTS_MAX + " times", now);
      return Optional.empty();
    }
    state = WorkState.RUNNING;
    attempt++;
    dueAt = now.plus(CLAIM);
    startedAt = startedAt == null ? now : startedAt;
    return Optional.of(new WorkClaim(id, attempt, kind, phase.equals(CHECK), done, order()));
  }

  /** Refuses whoever has lost the claim, or is to stop. */
  void checkHeld(int byAttempt) {
    if (state != WorkState.RUNNING || attempt != byAttempt) {
      throw new WorkStopped("another has taken work " + reference + " over");
    }
    if (cancelAsked) {
      throw new WorkStopped("work " + reference + " was called off");
    }
  }

  void expect(long units, Instant now) {
    total = units;
    dueAt = now.plus(CLAIM);
  }

  /** Renews the claim; returns how many faults there were before. */
  long advance(WorkStep step, Instant now) {
    done += step.units();
    Map<String, String> sums = new TreeMap<>(counts);
    step.counts()
        .forEach(
            (name, count) ->
                sums.merge(
                    name,
                    Long.toString(count),
                    (a, b) -> Long.toString(Long.parseLong(a) + Long.parseLong(b))));
    counts = sums;
    long before = faults;
    faults += step.faults().size();
    wrongLines += step.wrongLines();
    dueAt = now.plus(CLAIM);
    return before;
  }

  /** The run came to its end. */
  void finish(Instant now) {
    if (phase.equals(CHECK)) {
      state = WorkState.CHECKED;
      dueAt = now.plus(CHECK_KEPT);
    } else {
      end(WorkState.DONE, now);
    }
  }

  void fail(String sentence, Instant now) {
    failure = Characters.first(sentence, FAILURE_CHARS_MAX);
    end(WorkState.FAILED, now);
  }

  /** The word that a checked work waits for: it begins anew, and this time it is done. */
  void confirm(boolean skipFaults, Instant now) {
    if (state != WorkState.CHECKED) {
      throw DomainException.wrongState("only checked work waits for a word", state.name());
    }
    if (faults > 0 && !skipFaults) {
      throw DomainException.wrongState(
          "the file has "
              + wrongLines
              + " wrong lines: mend it, or say that they are to be left out",
          "HAS_FAULTS");
    }
    phase = DO;
    wait(now);
  }

  /** Calls it off: at once, or at its next step. True when it has ended. */
  boolean cancel(Instant now) {
    if (state.isEnded()) {
      throw DomainException.wrongState("the work has ended already", state.name());
    }
    if (state == WorkState.RUNNING) {
      cancelAsked = true;
      return false;
    }
    end(WorkState.CANCELED, now);
    return true;
  }

  /** Its run has heard that it was called off. */
  void canceled(Instant now) {
    end(WorkState.CANCELED, now);
  }

  private void end(WorkState ended, Instant now) {
    state = ended;
    endedAt = now;
    dueAt = now.plus(ENDED_KEPT);
  }

  private WorkOrder order() {
    return new WorkOrder(
        reference,
        merchantId,
        askedById,
        Optional.ofNullable(sourceAddress),
        Optional.ofNullable(correlationId),
        Optional.ofNullable(subject),
        Map.copyOf(parameters));
  }

  boolean isCancelAsked() {
    return cancelAsked;
  }

  boolean isHeldBy(int byAttempt) {
    return state == WorkState.RUNNING && attempt == byAttempt;
  }

  long id() {
    return id;
  }

  WorkState state() {
    return state;
  }

  WorkEnded ended() {
    return new WorkEnded(order(), kind, phase.equals(CHECK), sums());
  }

  private Map<String, Long> sums() {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((name, count) -> sums.put(name, Long.parseLong(count)));
    return sums;
  }

  WorkView view(boolean hasResult) {
    return new WorkView(
        reference,
        kind,
        Optional.ofNullable(subject),
        state,
        phase.equals(CHECK),
        done,
        Optional.ofNullable(total),
        sums(),
        faults,
        wrongLines,
        Optional.ofNullable(failure),
        cancelAsked && !state.isEnded(),
        hasResult,
        askedById,
        askedAt,
        Optional.ofNullable(startedAt),
        Optional.ofNullable(endedAt));
  }
}
