package io.merchantloyalty.web.rest.problem;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything that is thrown at the REST front ends here and becomes a {@link Problem}. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  /** One sentence for every failed sign-in, so that nobody learns which principals there are. */
  private static final String SIGN_IN_FAILED = "the credentials are missing or wrong";

  private static final String TOO_MANY_SIGN_INS = "too many wrong attempts";

  private static final String NOT_COLLECTED = "PAYMENT_NOT_COLLECTED";

  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    // EJBs, futures and parameter converters wrap what they pass on
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof DomainException refusal) {
        return answer(refusal);
      }
      if (cause instanceof RequestRefused refused) {
        return answer(refused);
      }
    }
    if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
      return answer(http);
    }
    Optional<DomainException> outage = Retry.outage(thrown);
    if (outage.isPresent()) {
      // without the stack: the container has printed it, and it may be a thousand times a second
      LOG.warning(() -> "the database failed a request: " + thrown);
      return answer(outage.get());
    }
    LOG.log(Level.SEVERE, "a request failed", thrown);
    return ProblemAnswer.of(500, ResultCode.SYSTEM_ERROR)
        .saying("the server failed; its log tells more under this correlation id")
        .build();
  }

  private Response answer(DomainException refusal) {
    ResultCode code = refusal.code();
    Details details = refusal.details();
    int status = Problems.status(code, details);
    if (status == 500) {
      LOG.log(Level.SEVERE, "a refusal with code " + code + " is a fault", refusal);
    }
    ProblemAnswer answer;
    if (Problems.isSignIn(code)) {
      answer =
          ProblemAnswer.of(status, ResultCode.AUTHENTICATION_FAILED)
              .saying(status == 429 ? TOO_MANY_SIGN_INS : SIGN_IN_FAILED);
    } else {
      answer = ProblemAnswer.of(status, code).saying(refusal.getMessage());
    }
    if (status == 401) {
      answer.challenging(uri.getPath());
    }
    if (status == 503 || details instanceof Details.RetryAfter) {
      answer.retryAfter(Problems.retryAfter(details));
    }
    if (details instanceof Details.Uncollected) {
      answer.because(NOT_COLLECTED);
    }
    if (details instanceof Details.Stale now) {
      answer.tagged(new EntityTag(now.version() + "." + now.revision()));
    }
    if (details instanceof Details.Changed now) {
      answer.tagged(new EntityTag(now.tag()));
    }
    if (details instanceof Details.Violations wrong) {
      answer.violated(wrong.list().stream().map(this::inRequest).toList());
    }
    return answer.build();
  }

  /** The business tier does not know whether a field came in the body or in the query. */
  private FieldViolation inRequest(Violation violation) {
    return uri.getQueryParameters().containsKey(violation.field())
        ? FieldViolation.ofQuery(violation)
        : FieldViolation.of(violation);
  }

  private static Response answer(RequestRefused refused) {
    return ProblemAnswer.of(refused.status(), refused.code())
        .saying(refused.getMessage())
        .violated(refused.violations())
        .build();
  }

  /** What JAX-RS itself refuses: unknown path, wrong method, media types that do not meet. */
  private static Response answer(WebApplicationException http) {
    Response original = http.getResponse();
    String sentence =
        switch (original.getStatus()) {
          case 404 -> "there is nothing at this path";
          case 405 -> "this path does not know this method";
          case 406 -> "the answer exists in none of the media types asked for";
          case 415 -> "the body is of a media type that is not read here";
          default -> "the request cannot be understood";
        };
    return ProblemAnswer.of(original.getStatus(), ResultCode.UNSUPPORTED_OPERATION)
        .saying(sentence)
        .allowing(original.getAllowedMethods())
        .build();
  }
}
