package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.InvoiceStatusView;
import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.invoice.StatusWaits;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.CallersConnection;
import io.merchantloyalty.web.rest.exchange.MayCollect;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.References;
import io.merchantloyalty.web.rest.exchange.Waiting;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * How a bill stands: asked again and again, or once with {@code wait}, which holds the request, but
 * no thread, until there is something new.
 */
@Path("pos/v1/invoices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PosInvoiceStatus {

  /** A register that names no version has seen none: any is news. */
  private static final int SEEN_NOTHING = -1;

  @Inject Caller caller;
  @Inject Invoices invoices;
  @Inject StatusWaits waits;

  @GET
  @Path("{reference}/status")
  @For(PrincipalKind.TERMINAL)
  @MayCollect
  @Operation(
      operationId = "pollInvoice",
      summary = "How a bill stands; with wait, answered when the version is newer")
  @Answers(body = StatusBody.class, headers = "ETag")
  public CompletionStage<Response> status(
      @PathParam("reference") String reference,
      @QueryParam("version") String version,
      @QueryParam("wait") String wait,
      @Context HttpServletRequest request) {
    return answer(Optional.of(References.ofInvoice(reference)), version, wait, request);
  }

  @GET
  @Path("current/status")
  @For(PrincipalKind.TERMINAL)
  @MayCollect
  @Refuses(404)
  @Operation(operationId = "pollCurrentInvoice", summary = "How the till's newest bill stands")
  @Answers(body = StatusBody.class, headers = "ETag")
  public CompletionStage<Response> current(
      @QueryParam("version") String version,
      @QueryParam("wait") String wait,
      @Context HttpServletRequest request) {
    return answer(Optional.empty(), version, wait, request);
  }

  private CompletionStage<Response> answer(
      Optional<String> reference, String versionText, String waitText, HttpServletRequest request) {
    Query query = new Query();
    OptionalInt version = query.number("version", versionText, 0, Query.MOST);
    OptionalInt wait = query.number("wait", waitText, 0, Waiting.SECONDS_MAX);
    query.refuse();
    Credentials terminal = caller.terminal();
    if (wait.isEmpty()) {
      // a completed stage is answered on this thread, as cheaply as any other request
      InvoiceStatusView view = invoices.status(terminal, reference);
      return CompletableFuture.completedFuture(response(view, StatusBody.forPoll(view)));
    }
    return Waiting.until(
        waits.await(
            terminal,
            reference,
            version.orElse(SEEN_NOTHING),
            Duration.ofSeconds(wait.getAsInt()),
            CallersConnection.isGone(request)),
        view -> response(view, StatusBody.of(view)));
  }

  private static Response response(InvoiceStatusView view, StatusBody body) {
    return Response.ok(body).tag(PosInvoices.etag(view.tag())).build();
  }
}
