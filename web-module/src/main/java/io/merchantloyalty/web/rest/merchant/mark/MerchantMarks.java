package io.merchantloyalty.web.rest.merchant.mark;

import io.merchantloyalty.loyalty.mark.MarkView;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.Paging;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a program is valid in the merchant's own tree. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantMarks {

  @Inject MerchantCalls calls;
  @Inject Marks marks;

  @GET
  @Path("{tokenId}/marks")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "listMarks",
      summary = "A program's marks in the merchant's own tree, ended ones too")
  public MarksBody list(
      @PathParam("tokenId") String tokenId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    return MarksBody.of(marks.list(calls.current(), tokenId, Paging.read(cursor, limit)));
  }

  @POST
  @Path("{tokenId}/marks")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "addMark",
      summary = "Mark a program at a node; 409 when it would overlap another mark there")
  @Answers(status = 201, body = MarkBody.class, when = "The new mark", headers = "ETag")
  public Response add(
      @PathParam("tokenId") String tokenId,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      NewMarkBody body) {
    MarkView view = marks.add(calls.keyed(key, "addMark", tokenId, body), body.toCommand(tokenId));
    return Response.status(201).entity(MarkBody.of(view)).tag(new EntityTag(view.tag())).build();
  }

  @PUT
  @Path("{tokenId}/marks/{mark}")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "endMark",
      summary = "Say until when a mark holds; what it said about the past stays")
  @Answers(body = MarkBody.class, headers = "ETag")
  public Response end(
      @PathParam("tokenId") String tokenId,
      @PathParam("mark") String mark,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      MarkEndBody body) {
    return answer(marks.end(calls.current(), body.toCommand(tokenId, mark, Tagged.seen(ifMatch))));
  }

  @POST
  @Path("{tokenId}/marks/{mark}/end")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(operationId = "endMarkNow", summary = "End a mark that is in effect, now")
  @Answers(body = MarkBody.class, headers = "ETag")
  public Response endNow(
      @PathParam("tokenId") String tokenId,
      @PathParam("mark") String mark,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(marks.endNow(calls.current(), tokenId, mark, Tagged.seen(ifMatch)));
  }

  @DELETE
  @Path("{tokenId}/marks/{mark}")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "removeMark",
      summary = "Take back a mark that has not begun; the answer is what it was")
  public MarkBody remove(
      @PathParam("tokenId") String tokenId,
      @PathParam("mark") String mark,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return MarkBody.of(marks.remove(calls.current(), tokenId, mark, Tagged.seen(ifMatch)));
  }

  private static Response answer(MarkView view) {
    return Tagged.ok(MarkBody.of(view), view.tag());
  }
}
