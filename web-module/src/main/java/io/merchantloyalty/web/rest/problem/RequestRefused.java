package io.merchantloyalty.web.rest.problem;

import io.merchantloyalty.shared.ResultCode;
import java.util.List;

/**
 * A request that the REST front itself refuses, before any business was done: it cannot be read, or
 * lacks what HTTP asks for. Carries no stack trace: it is an answer, not a fault.
 */
public final class RequestRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final ResultCode code;
  private final transient List<FieldViolation> violations;

  public RequestRefused(
      int status, ResultCode code, String sentence, List<FieldViolation> violations) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  /** 400 with all that is wrong. */
  public static RequestRefused violated(ResultCode code, List<FieldViolation> violations) {
    FieldViolation first = violations.get(0);
    String where = first.parameter().or(first::pointer).filter(name -> !name.isEmpty()).orElse("");
    return new RequestRefused(
        400, code, (where.isEmpty() ? "the body" : where) + " " + first.rule(), violations);
  }

  public int status() {
    return status;
  }

  public ResultCode code() {
    return code;
  }

  public List<FieldViolation> violations() {
    return violations;
  }
}
