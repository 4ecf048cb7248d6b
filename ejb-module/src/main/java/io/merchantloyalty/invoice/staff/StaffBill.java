package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bill as the merchant's staff see it who ask why a card did not work.
 *
 * @param clientInvoiceId the register's own number
 * @param scannedAt when a shopper scanned it last; empty: nobody has
 * @param place where it was
 * @param cards that came to it, as they count now, and those that came too late
 */
public record StaffBill(
    String reference,
    Optional<String> clientInvoiceId,
    InvoiceStatus status,
    Money total,
    Instant issuedAt,
    Optional<Instant> scannedAt,
    Place place,
    List<StaffBillCard> cards) {

  public StaffBill {
    cards = List.copyOf(cards);
  }

  /** {@code shop}: reference of the shop where the terminal stood. */
  public record Place(String shop, String shopName, String terminalId, String terminalName) {}

  /** The moment to ask about when no card came: nobody but the scan looks for the shopper's own. */
  public Instant asked() {
    return scannedAt.orElse(issuedAt);
  }

  /** Whether the register was told of a card that it could use. */
  public boolean hasUsableCard() {
    return cards.stream().anyMatch(card -> card.isUsable() && !card.late());
  }
}
