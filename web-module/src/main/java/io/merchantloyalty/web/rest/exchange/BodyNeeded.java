package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.json.JsonBodies;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses a request without a body where the operation reads one; JAX-RS would call the operation
 * with null. It runs after the sign-in, so that a stranger is told about the credentials first.
 */
@Provider
@Priority(Priorities.USER)
public class BodyNeeded implements ContainerRequestFilter {

  @Context ResourceInfo operation;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean reads =
        Stream.of(operation.getResourceMethod().getParameterTypes()).anyMatch(Class::isRecord);
    if (reads && !request.hasEntity()) {
      JsonBodies.refuseTooLong(request.getHeaderString(HttpHeaders.CONTENT_LENGTH));
      throw new RequestRefused(
          400,
          ResultCode.UNSUPPORTED_OPERATION,
          "the operation needs a body, as application/json",
          List.of());
    }
  }
}
