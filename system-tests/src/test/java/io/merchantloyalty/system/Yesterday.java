package io.merchantloyalty.system;

/**
 * Makes time pass for one invoice: what was noted on it happened that much earlier. Waiting for
 * real would take minutes, and shorter settings would hold for every other test as well.
 */
final class Yesterday {

  private Yesterday() {}

  /** {@code column}: a time of the invoice. */
  static void earlier(String reference, String column, int seconds) {
    Database.change(
        "update invoice set %1$s = %1$s - interval ? second where reference = ?".formatted(column),
        seconds,
        reference);
  }
}
