package io.merchantloyalty.web.soap;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.web.soap.envelope.Operation;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Turns what a call threw into its result code (spec 08, Errors). Most answers have room for the
 * code alone, so the log says the rest, under the request's correlation id: the field that was
 * wrong, or the stack of what nobody expected.
 */
final class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
  private static final int CAUSES_MAX = 20;

  /** A bill may be wrong in thousands of rows; a log line should not. */
  private static final int VIOLATIONS_LOGGED_MAX = 10;

  private Refusals() {}

  static ResultCode codeOf(Operation operation, RuntimeException thrown) {
    Optional<DomainException> refusal = refusal(thrown);
    if (refusal.isEmpty()) {
      return codeOfFailure(operation, thrown);
    }
    LOG.log(Level.INFO, () -> operation.element() + " refused, " + sentence(refusal.get()));
    return refusal.get().code();
  }

  /** What was wrong with a call, for who reads its answer; empty for all but a refusal by field. */
  static Optional<String> reasonOf(RuntimeException thrown) {
    return refusal(thrown)
        .filter(refusal -> refusal.details() instanceof Details.Violations)
        .map(Refusals::why);
  }

  private static ResultCode codeOfFailure(Operation operation, RuntimeException thrown) {
    Optional<DomainException> outage = Retry.outage(thrown);
    if (outage.isEmpty()) {
      LOG.log(Level.SEVERE, operation.element() + " failed", thrown);
      return ResultCode.SYSTEM_ERROR;
    }
    LOG.warning(() -> "the database failed " + operation.element() + ": " + thrown);
    return outage.get().code();
  }

  /** Containers and proxies wrap what a bean throws. */
  private static Optional<DomainException> refusal(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < CAUSES_MAX && cause != null; i++) {
      if (cause instanceof DomainException refusal) {
        return Optional.of(refusal);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** Fields and rules, never the values: among those are card numbers. */
  private static String sentence(DomainException refusal) {
    return refusal.code().number() + " " + refusal.code().name() + ": " + why(refusal);
  }

  private static String why(DomainException refusal) {
    return refusal.details() instanceof Details.Violations violations
        ? violations.list().stream()
            .limit(VIOLATIONS_LOGGED_MAX)
            .map(Refusals::fieldAndRule)
            .collect(Collectors.joining(", "))
        : refusal.getMessage();
  }

  private static String fieldAndRule(Violation violation) {
    return violation.field() + " " + violation.rule();
  }
}
