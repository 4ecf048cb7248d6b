package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.terminal.TerminalView;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tills: registered by their merchant, then on their own. */
@Path("pos/v1/terminals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PosTerminals {

  @Inject Caller caller;
  @Inject Terminals terminals;
  @Inject Invoices invoices;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 422})
  @Operation(
      operationId = "registerTerminal",
      summary = "Register a cash register in the merchant user's shop")
  @Answers(
      status = 201,
      body = TerminalBody.class,
      when = "The new till, with the id that it signs in with",
      headers = "Location")
  public Response register(
      @HeaderParam(IdempotencyKey.HEADER) String key, NewTerminalBody body, @Context UriInfo uri) {
    TerminalView view =
        terminals.registerNew(
            caller.merchantUser(),
            body.toCommand(),
            IdempotencyKey.of(key, "registerTerminal", "", body));
    Links links = Links.of(uri);
    return Response.created(links.terminal()).entity(TerminalBody.of(view, links)).build();
  }

  @GET
  @Path("self")
  @For(PrincipalKind.TERMINAL)
  @Operation(operationId = "readTerminal", summary = "The terminal that is signed in")
  public TerminalBody self(@Context UriInfo uri) {
    return TerminalBody.of(terminals.self(caller.terminal()), Links.of(uri));
  }

  @DELETE
  @Path("self")
  @For(PrincipalKind.TERMINAL)
  @Refuses(409)
  @Operation(
      operationId = "unregisterTerminal",
      summary =
          "Take the terminal that is signed in out of service for good; its open bill is canceled")
  @Answers(status = 204, body = void.class, when = "It never signs in again")
  public void unregister() {
    invoices.unregister(caller.terminal());
  }

  @PUT
  @Path("self/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.TERMINAL)
  @Operation(
      operationId = "changeTerminalPassword",
      summary = "Give the terminal that is signed in another password; its tokens end")
  @Answers(status = 204, body = void.class, when = "The new password holds")
  public void changePassword(TerminalPasswordBody body) {
    terminals.changePassword(caller.terminal(), body.newPassword());
  }

  @PUT
  @Path("self/seqr-id")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.TERMINAL)
  @Operation(operationId = "assignSeqrId", summary = "Put the id of a QR sticker on the terminal")
  public TerminalBody assignSeqrId(SeqrIdBody body, @Context UriInfo uri) {
    return TerminalBody.of(terminals.assignSeqrId(caller.terminal(), body.seqrId()), Links.of(uri));
  }
}
