package io.merchantloyalty.web;

/**
 * What the launcher, or an operator with a JMX console, asks of a server that is about to stop. Its
 * name is {@code io.merchantloyalty:type=StopGate}.
 */
public interface StopGateMBean {

  /** Whether the server still accepts calls. */
  boolean isOpen();

  /** How many accepted calls are not answered yet. */
  int getCallsInside();

  /**
   * Accepts no more calls (new ones are told to come again), has held answers sent, and waits until
   * all accepted calls are answered. The gate does not open again.
   *
   * @param millis the longest time to wait
   * @return whether all calls were answered
   */
  boolean close(long millis);
}
