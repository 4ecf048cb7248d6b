package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.invoice.staff.TerminalRetirement;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.PlacedTerminal;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import io.merchantloyalty.terminal.administration.TerminalSort;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.Tagged;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The merchant's tills and webshop checkouts. */
@Path("merchant/v1/terminals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantTerminals {

  @Inject MerchantCalls calls;
  @Inject ShopTerminals terminals;
  @Inject TerminalRetirement retirement;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "listTerminals",
      summary = "Terminals of the merchant, of some shops or all, filtered and sorted")
  public ShopTerminalsBody list(
      @QueryParam("shop") String shop,
      @QueryParam("text") String text,
      @QueryParam("kind") String kind,
      @QueryParam("sticker") String sticker,
      @QueryParam("quietSince") String quietSince,
      @QueryParam("unregistered") String unregistered,
      @QueryParam("sort") String sort,
      @QueryParam("descending") String descending,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    FindTerminals wanted =
        new FindTerminals(
            Optional.ofNullable(shop),
            Optional.ofNullable(text),
            query.oneOf("kind", kind, TerminalKind.class),
            sticker == null ? Optional.empty() : Optional.of(query.truth("sticker", sticker)),
            query.moment("quietSince", quietSince),
            query.truth("unregistered", unregistered),
            query.oneOf("sort", sort, TerminalSort.class).orElse(TerminalSort.REGISTERED),
            query.truth("descending", descending));
    PageRequest page = Paging.read(query, cursor, limit);
    query.refuse();
    return ShopTerminalsBody.of(terminals.list(calls.current(), wanted, page));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "placeTerminal",
      summary =
          "Put a till or a webshop checkout into service in a shop; a password that is made here is"
              + " told this once, and not to a repetition")
  @Answers(
      status = 201,
      body = PlacedTerminalBody.class,
      when = "The terminal, with the id that it signs in with",
      headers = {"Location", "ETag"})
  public Response place(
      @HeaderParam(IdempotencyKey.HEADER) String key,
      PlaceTerminalBody body,
      @Context UriInfo uri) {
    PlacedTerminal placed =
        terminals.place(calls.keyed(key, "placeTerminal", "", body), body.toCommand());
    return Tagged.created(
        uri.getAbsolutePathBuilder().path(placed.terminal().terminalId()).build(),
        PlacedTerminalBody.of(placed),
        placed.terminal().tag());
  }

  @GET
  @Path("{terminalId}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readShopTerminal", summary = "A terminal of the merchant")
  @Answers(body = ShopTerminalBody.class, headers = "ETag")
  public Response read(@PathParam("terminalId") String terminalId) {
    return answer(terminals.read(calls.current(), terminalId));
  }

  @PUT
  @Path("{terminalId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "changeTerminal",
      summary = "Rename a terminal, move it to another shop, or change its setting")
  @Answers(body = ShopTerminalBody.class, headers = "ETag")
  public Response change(
      @PathParam("terminalId") String terminalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ShopTerminalChangeBody body) {
    return answer(
        terminals.change(calls.current(), body.toCommand(terminalId, Tagged.seen(ifMatch))));
  }

  @POST
  @Path("{terminalId}/password")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "renewTerminalPassword",
      summary = "Make another password for a terminal; the old one and its tokens end")
  @Answers(body = PlacedTerminalBody.class, headers = "ETag")
  public Response renewPassword(
      @PathParam("terminalId") String terminalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    PlacedTerminal renewed =
        terminals.renewPassword(calls.current(), terminalId, Tagged.seen(ifMatch));
    return Tagged.ok(PlacedTerminalBody.of(renewed), renewed.terminal().tag());
  }

  @PUT
  @Path("{terminalId}/seqr-id")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "assignTerminalSeqrId",
      summary = "Put the id of a QR sticker on a terminal")
  @Answers(body = ShopTerminalBody.class, headers = "ETag")
  public Response assignSeqrId(
      @PathParam("terminalId") String terminalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      StickerIdBody body) {
    return answer(
        terminals.assignSeqrId(calls.current(), terminalId, Tagged.seen(ifMatch), body.seqrId()));
  }

  @DELETE
  @Path("{terminalId}/seqr-id")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "freeTerminalSeqrId",
      summary = "Take the QR sticker away from a terminal; another may have its id")
  @Answers(body = ShopTerminalBody.class, headers = "ETag")
  public Response freeSeqrId(
      @PathParam("terminalId") String terminalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(terminals.freeSeqrId(calls.current(), terminalId, Tagged.seen(ifMatch)));
  }

  @POST
  @Path("{terminalId}/unregistration")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "unregisterShopTerminal",
      summary = "Take a terminal out of service for good; its open bills are canceled")
  @Answers(body = ShopTerminalBody.class, headers = "ETag")
  public Response unregister(
      @PathParam("terminalId") String terminalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(retirement.unregister(calls.current(), terminalId, Tagged.seen(ifMatch)));
  }

  private static Response answer(ShopTerminalView view) {
    return Tagged.ok(ShopTerminalBody.of(view), view.tag());
  }
}
