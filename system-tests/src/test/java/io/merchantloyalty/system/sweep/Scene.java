package io.merchantloyalty.system.sweep;

import java.util.EnumSet;
import java.util.List;

/** How far a bill has come: some operations need it waiting, others paid. */
enum Scene {
  /** Shown by the till; nobody has scanned it. */
  SENT("REQUIRE_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE"),
  /** Scanned with a card: the till is asked. */
  PENDING("REQUIRE_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE"),
  /** Scanned, and the shopper sees the amount. */
  PAYABLE("NO_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE"),
  /** Paid, and the till knows. */
  COLLECTED("NO_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE"),
  /** Paid for a till that says itself when it has taken it. */
  UNCOLLECTED("NO_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "DURABLE"),
  /** Paid, and a card that came too late may be remembered. */
  LATE_CARD("NO_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE"),
  /** Promised, and not taken yet. */
  RESERVED("NO_ACKNOWLEDGMENT", "RESERVATION_DESIRED", "AT_ONCE"),
  /** What merchants have is as new as can be. */
  DRAFTED("REQUIRE_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE"),
  /** What merchants have is in use. */
  ESTABLISHED("REQUIRE_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE"),
  /** A merchant waits for its first owner. */
  AWAITED("REQUIRE_ACKNOWLEDGMENT", "IMMEDIATE_DEBIT", "AT_ONCE");

  private final String acknowledgmentMode;
  private final String paymentMode;
  private final String collectionMode;

  Scene(String acknowledgmentMode, String paymentMode, String collectionMode) {
    this.acknowledgmentMode = acknowledgmentMode;
    this.paymentMode = paymentMode;
    this.collectionMode = collectionMode;
  }

  /** Those that may be what an operation needs. */
  static List<Scene> of(ApiOperation operation) {
    return switch (operation.audience()) {
      case "merchant" -> List.of(DRAFTED, ESTABLISHED);
      case "operator" -> List.of(AWAITED);
      default -> List.copyOf(EnumSet.complementOf(EnumSet.of(DRAFTED, ESTABLISHED, AWAITED)));
    };
  }

  boolean isOfMerchants() {
    return this == DRAFTED || this == ESTABLISHED;
  }

  String bill() {
    return """
        {"title": "sweep", "totalAmount": {"value": "149.99", "currency": "SEK"},
         "acknowledgmentMode": "%s", "paymentMode": "%s", "collectionMode": "%s"}
        """
        .formatted(acknowledgmentMode, paymentMode, collectionMode);
  }
}
