package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.InvoiceStatusView;
import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.invoice.InvoiceView;
import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.invoice.SentInvoice;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.MayCollect;
import io.merchantloyalty.web.rest.exchange.References;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A register's bills: send, read, change, acknowledge, cancel. */
@Path("pos/v1/invoices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PosInvoices {

  @Inject Caller caller;
  @Inject Invoices invoices;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.TERMINAL)
  @Refuses({409, 422, 501})
  @Operation(operationId = "sendInvoice", summary = "Send a new bill")
  @Answers(
      status = 201,
      body = SentInvoiceBody.class,
      when = "The bill's reference and its QR code",
      headers = {"Location", "ETag"})
  public Response send(
      @HeaderParam(IdempotencyKey.HEADER) String key, SendInvoiceBody body, @Context UriInfo uri) {
    SentInvoice sent =
        invoices.send(
            caller.terminal(), body.toCommand(), IdempotencyKey.of(key, "sendInvoice", "", body));
    Links links = Links.of(uri);
    return Response.created(links.invoice(sent.reference()))
        .tag(etag(sent.tag()))
        .entity(SentInvoiceBody.of(sent, links))
        .build();
  }

  @GET
  @Path("{reference}")
  @For(PrincipalKind.TERMINAL)
  @MayCollect
  @Operation(
      operationId = "readInvoice",
      summary = "A whole bill, with rows, cards and everything that happened to it")
  @Answers(body = InvoiceBody.class, headers = "ETag")
  public Response read(@PathParam("reference") String reference, @Context UriInfo uri) {
    InvoiceView view = invoices.read(caller.terminal(), References.ofInvoice(reference));
    return Response.ok(InvoiceBody.of(view, Links.of(uri))).tag(etag(view.status().tag())).build();
  }

  @PUT
  @Path("{reference}")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.TERMINAL)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "updateInvoice",
      summary = "Change a bill; while it is pending this also acknowledges it")
  @Answers(body = StatusBody.class, headers = "ETag")
  public Response update(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      UpdateInvoiceBody body) {
    Optional<Set<InvoiceTag>> seen = IfMatch.read(ifMatch);
    return answer(
        invoices.update(caller.terminal(), body.toCommand(References.ofInvoice(reference), seen)));
  }

  @POST
  @Path("{reference}/acknowledgement")
  @For(PrincipalKind.TERMINAL)
  @Refuses(409)
  @Operation(
      operationId = "acknowledgeInvoice",
      summary = "Confirm a pending bill as it is; the shopper sees the amount")
  @Answers(body = StatusBody.class, headers = "ETag")
  public Response acknowledge(@PathParam("reference") String reference) {
    return answer(invoices.acknowledge(caller.terminal(), References.ofInvoice(reference)));
  }

  @POST
  @Path("{reference}/cancellation")
  @For(PrincipalKind.TERMINAL)
  @Refuses(409)
  @Operation(
      operationId = "cancelInvoice",
      summary = "Cancel a bill that is not paid; 409 when it is paid, being paid, or canceled")
  @Answers(body = StatusBody.class, headers = "ETag")
  public Response cancel(@PathParam("reference") String reference) {
    return answer(invoices.cancel(caller.terminal(), References.ofInvoice(reference)));
  }

  static Response answer(InvoiceStatusView view) {
    return Response.ok(StatusBody.of(view)).tag(etag(view.tag())).build();
  }

  static EntityTag etag(InvoiceTag tag) {
    return new EntityTag(tag.toString());
  }
}
