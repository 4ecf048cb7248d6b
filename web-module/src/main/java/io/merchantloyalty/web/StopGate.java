package io.merchantloyalty.web;

import java.util.concurrent.TimeUnit;

/**
 * Counts the calls that are being answered, and closes before the server stops, so that nothing is
 * dismantled while a call uses it (spec 02 has no answer for that case). While it is closed, API
 * and SOAP service answer 503 and 94. Pages and health are served for as long as the server is
 * there.
 */
public final class StopGate implements StopGateMBean {

  private final Object lock = new Object();
  private Runnable beforeWaiting = () -> {};
  private boolean open = true;
  private int inside;

  /**
   * One per web application, because filters, resources and servlets are made by different
   * containers.
   */
  private static final StopGate GATE = new StopGate();

  StopGate() {}

  public static StopGate gate() {
    return GATE;
  }

  /**
   * Counts a call in. {@link #left} must follow, once.
   *
   * @return false when the call came after the gate was closed; it is not counted
   */
  boolean entered() {
    synchronized (lock) {
      inside += open ? 1 : 0;
      return open;
    }
  }

  void left() {
    synchronized (lock) {
      inside--;
      lock.notifyAll();
    }
  }

  /** {@code task}: ends what would otherwise be held for longer than a stop waits. */
  void beforeWaiting(Runnable task) {
    beforeWaiting = task;
  }

  @Override
  public boolean isOpen() {
    synchronized (lock) {
      return open;
    }
  }

  @Override
  public int getCallsInside() {
    synchronized (lock) {
      return inside;
    }
  }

  @Override
  public boolean close(long millis) {
    synchronized (lock) {
      open = false;
    }
    beforeWaiting.run();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    synchronized (lock) {
      for (long left = millis; inside > 0 && left > 0; left = millisUntil(end)) {
        try {
          lock.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return inside == 0;
    }
  }

  private static long millisUntil(long endNanos) {
    return TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
  }
}
