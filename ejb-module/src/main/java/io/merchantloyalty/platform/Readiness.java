package io.merchantloyalty.platform;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether this process may be given work: its schema is there, its clock runs, its demo data are
 * in.
 */
@ApplicationScoped
public class Readiness {

  private volatile boolean ready;

  public boolean isReady() {
    return ready;
  }

  void nowReady() {
    ready = true;
  }
}
