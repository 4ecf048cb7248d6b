package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.StopGate;
import io.merchantloyalty.web.rest.problem.ProblemAnswer;
import io.merchantloyalty.web.rest.problem.Problems;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * While the feed cannot read the database, every call is answered 503 / 94 at once and touches
 * neither EJB nor pool, so that requests don't pile up (spec 07, spec 08 Feed). Every call that
 * comes when this server is about to stop is answered in the same way.
 */
@Provider
@PreMatching
public class FeedGuard implements ContainerRequestFilter {

  /** What every call is told meanwhile. */
  public static final String DATABASE_AWAY = "the database does not answer just now";

  @Inject InvoiceFeed feed;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!StopGate.gate().isOpen()) {
      request.abortWith(
          ProblemAnswer.of(503, ResultCode.SERVICE_UNAVAILABLE)
              .saying("this server is stopping")
              .retryAfter(Problems.RETRY_AFTER_SECONDS)
              .build());
    } else if (!feed.isHealthy()) {
      request.abortWith(
          ProblemAnswer.of(503, ResultCode.SERVICE_UNAVAILABLE)
              .saying(DATABASE_AWAY)
              .retryAfter(Problems.RETRY_AFTER_SECONDS)
              .build());
    }
  }
}
