package io.merchantloyalty.merchant.audit;

import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * How far a reader has come in the log: entries have no name of their own that may leave the
 * server, so it is a moment and how many entries of that very moment were seen.
 */
record AuditPlace(Instant at, int seen) {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  /** No moment has more entries than one transaction writes. */
  private static final int SEEN_MAX = 10_000;

  /** Before the first entry of a list. */
  static AuditPlace beginning(boolean oldestFirst) {
    return new AuditPlace(oldestFirst ? FIRST : ShopTree.LATEST, 0);
  }

  static AuditPlace read(String text) {
    int plus = text.indexOf('+');
    try {
      int seen = Integer.parseInt(text.substring(plus + 1));
      Instant at = Instant.parse(text.substring(0, Math.max(plus, 0)));
      if (seen < 1 || seen > SEEN_MAX || at.isAfter(ShopTree.LATEST)) {
        throw PageRequest.unknownCursor();
      }
      return new AuditPlace(at, seen);
    } catch (NumberFormatException | DateTimeException e) {
      throw PageRequest.unknownCursor();
    }
  }

  /** Where a reader is who was at this place and has seen these entries, at least one. */
  AuditPlace after(List<AuditTrailEntry> entries) {
    Instant last = entries.get(entries.size() - 1).at();
    int sameMoment = (int) entries.stream().filter(entry -> entry.at().equals(last)).count();
    return new AuditPlace(last, last.equals(at) ? seen + sameMoment : sameMoment);
  }

  String text() {
    return at + "+" + seen;
  }
}
