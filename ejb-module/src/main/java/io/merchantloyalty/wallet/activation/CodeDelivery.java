package io.merchantloyalty.wallet.activation;

/** Brings an activation code to a phone. */
public interface CodeDelivery {

  /** Whether there is a way at all; without one nobody can sign up. */
  boolean isConfigured();

  /**
   * Hands the code over, and returns before it has arrived: called after the code was stored, with
   * no transaction open. What goes wrong is for the log; the shopper asks again.
   *
   * @param msisdn digits with country code
   */
  void deliver(String msisdn, String code);
}
