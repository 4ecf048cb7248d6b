package io.merchantloyalty.loyalty;

import io.merchantloyalty.shared.PublicReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Says of a program that it is valid, or is not, in the shops at and below a node, from a moment
 * (inclusive) until another (exclusive; 9999-12-31 when open). The mark nearest to a shop decides.
 * A mark never starts before it was made, and one program's marks at one node do not overlap. To
 * take it back is to end it: whoever leaves a coalition ends the marks in its tree. Ended marks
 * stay, because scans name the mark that decided.
 */
@Entity
@Table(name = "program_mark")
public class ProgramMark {

  /** The end of a mark that has none. */
  public static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

  @Id private long id;

  /** What the mark is called outside of the server. */
  @Column(length = PublicReference.CHARS)
  private String reference;

  @Column(name = "program_id")
  private long programId;

  @Column(name = "node_id")
  private long nodeId;

  @Enumerated(EnumType.STRING)
  private MarkKind kind;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected ProgramMark() {}

  /** {@code startsAt} is {@code now} or later, and before {@code endsAt}. */
  public static ProgramMark made(
      long id,
      long programId,
      long nodeId,
      MarkKind kind,
      Instant startsAt,
      Instant endsAt,
      Instant now) {
    if (startsAt.isBefore(now) || !startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("a mark from " + startsAt + " to " + endsAt);
    }
    ProgramMark mark = new ProgramMark();
    mark.id = id;
    mark.reference = PublicReference.random();
    mark.programId = programId;
    mark.nodeId = nodeId;
    mark.kind = kind;
    mark.startsAt = startsAt;
    mark.endsAt = endsAt;
    mark.createdAt = now;
    return mark;
  }

  /** Ends it at another moment, which is neither past nor before its start. */
  public void end(Instant newEnd, Instant now) {
    if (hasEnded(now) || newEnd.isBefore(now) || !startsAt.isBefore(newEnd)) {
      throw new IllegalArgumentException("the past is not rewritten: an end at " + newEnd);
    }
    endsAt = newEnd;
  }

  /** Whether it is still to come; then it may be removed. */
  public boolean isToCome(Instant now) {
    return !startsAt.isBefore(now);
  }

  public boolean hasEnded(Instant now) {
    return !endsAt.isAfter(now);
  }

  public String reference() {
    return reference;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  /** Names the state of the mark; another one after each change. */
  public String tag() {
    return Long.toString(rowVersion);
  }

  public long id() {
    return id;
  }

  public long programId() {
    return programId;
  }

  public long nodeId() {
    return nodeId;
  }

  public MarkKind kind() {
    return kind;
  }
}
