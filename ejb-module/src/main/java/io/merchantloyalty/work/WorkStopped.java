package io.merchantloyalty.work;

import jakarta.ejb.ApplicationException;

/**
 * The work was called off, or another process has it: the step is rolled back and the run ends.
 * Kinds let it pass.
 */
@ApplicationException(rollback = true)
public final class WorkStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkStopped(String why) {
    super(why, null, false, false);
  }
}
