package io.merchantloyalty.shared;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a command, so that its sender hears it all at once. */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  public Violations check(boolean holds, String field, String rule, Object value) {
    if (!holds) {
      found.add(Violation.of(field, rule, value));
    }
    return this;
  }

  public Violations add(Violation violation) {
    found.add(violation);
    return this;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Throws one refusal with all that was found, if anything was. */
  public void refuse(ResultCode code) {
    if (!found.isEmpty()) {
      throw DomainException.violated(code, found);
    }
  }
}
