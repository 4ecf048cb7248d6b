package io.merchantloyalty.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A written step of an invoice's life. Only read through this class; {@link Timeline} writes. */
@Entity
@Immutable
@Table(name = "invoice_timeline")
class TimelineRow {

  @Id private long id;

  @Column(name = "invoice_id")
  private long invoiceId;

  private int sequence;
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor_kind")
  private ActorKind actorKind;

  @Enumerated(EnumType.STRING)
  private InvoiceEvent event;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before")
  private InvoiceStatus statusBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_after")
  private InvoiceStatus statusAfter;

  @Column(name = "version_before")
  private Integer versionBefore;

  @Column(name = "version_after")
  private int versionAfter;

  @Column(name = "revision_after")
  private int revisionAfter;

  private String detail;

  protected TimelineRow() {}

  TimelineEntry view() {
    return new TimelineEntry(
        sequence,
        at,
        actorKind,
        event,
        Optional.ofNullable(statusBefore),
        statusAfter,
        Optional.ofNullable(versionBefore),
        versionAfter,
        revisionAfter,
        Optional.ofNullable(detail));
  }
}
