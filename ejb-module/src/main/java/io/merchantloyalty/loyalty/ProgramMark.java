package io.merchantloyalty.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

  @Id private long id;

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

  protected ProgramMark() {}

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
