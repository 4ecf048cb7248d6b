package io.merchantloyalty.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal: the call was understood and will not be done. It rolls the transaction back, so a
 * refusal that must leave a trace is a result instead (spec 08, Errors). Carries no stack trace: a
 * refusal is an answer, not a fault.
 */
@ApplicationException(rollback = true)
public final class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ResultCode code;
  private final transient Details details;

  /** {@code sentence}: for a person who reads the answer; no secrets, no internal ids. */
  public DomainException(ResultCode code, String sentence, Details details) {
    super(sentence, null, false, false);
    this.code = code;
    this.details = details;
  }

  public DomainException(ResultCode code, String sentence) {
    this(code, sentence, new Details.None());
  }

  public static DomainException violated(ResultCode code, List<Violation> violations) {
    return new DomainException(
        code,
        violations.get(0).field() + " " + violations.get(0).rule(),
        new Details.Violations(violations));
  }

  public static DomainException violated(ResultCode code, Violation violation) {
    return violated(code, List.of(violation));
  }

  public static DomainException notFound(ResultCode code, String what) {
    return new DomainException(code, "no such " + what, new Details.NotFound(what));
  }

  /** What was asked for is right in itself, but the thing's state does not allow it. */
  public static DomainException wrongState(String sentence, String state) {
    return new DomainException(
        ResultCode.REJECTED_BUSINESS_LOGIC, sentence, new Details.WrongState(state));
  }

  public ResultCode code() {
    return code;
  }

  public Details details() {
    return details;
  }
}
