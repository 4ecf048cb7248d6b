package io.merchantloyalty.web.rest.exchange;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses HEAD where {@link MayCollect} says why; elsewhere JAX-RS answers it as GET. */
@Provider
@MayCollect
@Priority(Priorities.USER)
public class NoHead implements ContainerRequestFilter {

  /** Asked for the method, for JAX-RS calls a HEAD that it answers by a GET method GET already. */
  @Context HttpServletRequest original;

  @Override
  public void filter(ContainerRequestContext request) {
    if (original.getMethod().equals(HttpMethod.HEAD)) {
      throw new NotAllowedException(
          Response.status(405).allow(HttpMethod.GET, HttpMethod.OPTIONS).build());
    }
  }
}
