package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A step that an invoice has just taken and that is not written yet. */
record TimelineStep(
    long invoiceId,
    int sequence,
    Instant at,
    Actor actor,
    InvoiceEvent event,
    Optional<InvoiceStatus> statusBefore,
    InvoiceStatus statusAfter,
    Optional<Integer> versionBefore,
    int versionAfter,
    int revisionAfter,
    Optional<String> detail) {

  /** As long as its column. */
  static final int DETAIL_CHARS_MAX = 500;

  /** All notes as one detail; where they are too many, how many more there are. */
  static Optional<String> detail(List<String> notes) {
    StringBuilder detail = new StringBuilder();
    for (int i = 0; i < notes.size(); i++) {
      String more = "; and " + (notes.size() - i) + " more";
      String note = (i == 0 ? "" : "; ") + notes.get(i);
      // room is kept for the words that tell of the rest
      if (detail.length() + note.length() + more.length() > DETAIL_CHARS_MAX) {
        detail.append(i == 0 ? note.substring(0, DETAIL_CHARS_MAX - more.length()) : more);
        break;
      }
      detail.append(note);
    }
    return detail.isEmpty() ? Optional.empty() : Optional.of(detail.toString());
  }
}
