package io.merchantloyalty.web.rest.problem;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.web.CorrelationId;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a problem document and the headers that belong to it together. */
public final class ProblemAnswer {

  /** A body of a thousand wrong rows is answered with this many of its faults. */
  private static final int VIOLATIONS_MAX = 100;

  private final Response.ResponseBuilder response;
  private final int status;
  private final ResultCode code;
  private String detail;
  private Optional<String> reason = Optional.empty();
  private List<FieldViolation> violations = List.of();

  private ProblemAnswer(int status, ResultCode code) {
    this.response = Response.status(status);
    this.status = status;
    this.code = code;
    this.detail = code.description();
  }

  public static ProblemAnswer of(int status, ResultCode code) {
    return new ProblemAnswer(status, code);
  }

  /** {@code sentence}: the problem's detail; no secrets, no internal ids. */
  public ProblemAnswer saying(String sentence) {
    detail = sentence;
    return this;
  }

  /** 400 with all that is wrong, as the business tier names it. */
  public static ProblemAnswer violated(ResultCode code, List<Violation> violations) {
    Violation first = violations.get(0);
    return of(400, code)
        .saying(first.field() + " " + first.rule())
        .violated(violations.stream().map(FieldViolation::of).toList());
  }

  /** Where help is, as a Link header of RFC 8288. */
  public ProblemAnswer linking(String relation, URI to) {
    response.link(to, relation);
    return this;
  }

  public ProblemAnswer retryAfter(long seconds) {
    response.header(HttpHeaders.RETRY_AFTER, seconds);
    return this;
  }

  /** The document alone. {@code correlationId}: of the request. */
  public Problem document(Optional<String> correlationId) {
    String kind = reason.orElse(code.name());
    return new Problem(
        Problem.typeOf(kind),
        Problem.titleOf(kind),
        status,
        detail,
        code.number(),
        code.name(),
        reason,
        correlationId,
        violations.isEmpty() ? Optional.empty() : Optional.of(violations));
  }

  public Response build() {
    return response.type(Problem.MEDIA_TYPE).entity(document(CorrelationId.current())).build();
  }

  ProblemAnswer violated(List<FieldViolation> all) {
    violations = all.subList(0, Math.min(all.size(), VIOLATIONS_MAX));
    return this;
  }

  /** The reason that tells this refusal from others of the same code. */
  ProblemAnswer because(String name) {
    reason = Optional.of(name);
    return this;
  }

  ProblemAnswer tagged(EntityTag tag) {
    response.tag(tag);
    return this;
  }

  ProblemAnswer allowing(Set<String> methods) {
    if (!methods.isEmpty()) {
      response.allow(methods);
    }
    return this;
  }

  /**
   * Says how to sign in. Apps are not told of Basic: a browser would ask its user for a name and
   * password, which no wallet has.
   *
   * @param path below the API's base
   */
  ProblemAnswer challenging(String path) {
    boolean basic = path.startsWith("pos/") || path.startsWith("merchant/");
    if (basic) {
      response.header(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"merchant-loyalty\", charset=\"UTF-8\"");
    }
    response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"merchant-loyalty\"");
    return this;
  }
}
