package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.work.WorkFault;

/** Ends the work on one line: it is wrong, and nothing of it is done. */
final class LineFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Violation violation;

  private LineFault(String code, Violation violation) {
    super(violation.rule(), null, false, false);
    this.code = code;
    this.violation = violation;
  }

  static LineFault of(String code, Violation violation) {
    return new LineFault(code, violation);
  }

  WorkFault at(int line) {
    return WorkFault.of(line, code, violation);
  }
}
