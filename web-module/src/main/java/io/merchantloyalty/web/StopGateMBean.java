package io.merchantloyalty.web;

/**
 * What the launcher, or an operator with a JMX console, asks of a server that is about to stop. It
 * is found as {@code io.merchantloyalty:type=StopGate}.
 */
public interface StopGateMBean {

  /** Whether calls are still taken. */
  boolean isOpen();

  /** How many calls that were taken are not answered yet. */
  int getCallsInside();

  /**
   * Takes no more calls (those that come are told to come again), has held answers sent, and waits
   * until all that were taken are answered. It does not open again.
   *
   * @param millis at most so long
   * @return whether all were answered
   */
  boolean close(long millis);
}
