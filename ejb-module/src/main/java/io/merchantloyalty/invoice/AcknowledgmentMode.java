package io.merchantloyalty.invoice;

/**
 * Whether the register must confirm the bill after the shopper's scan (spec 02, table of modes).
 */
public enum AcknowledgmentMode {
  /** Always: the app waits for the amount. What an absent mode means. */
  REQUIRE_ACKNOWLEDGMENT,
  /** Only when there is a card for the register to consider. */
  OPTIONAL_ACKNOWLEDGMENT,
  /** Never: the bill is shown at once and can no longer be changed. */
  NO_ACKNOWLEDGMENT
}
