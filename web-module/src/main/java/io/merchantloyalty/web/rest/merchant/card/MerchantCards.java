package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.loyalty.blocking.Cards;
import io.merchantloyalty.loyalty.blocking.FindBlocked;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Card numbers of the merchant's own programs. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantCards {

  @Inject MerchantCalls calls;
  @Inject Cards cards;

  @GET
  @Path("{tokenId}/cards")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "countCards",
      summary = "How many shoppers carry a program, and how many numbers are blocked")
  public CardCountsBody counts(@PathParam("tokenId") String tokenId) {
    return CardCountsBody.of(cards.counts(calls.current(), tokenId));
  }

  @POST
  @Path("{tokenId}/cards/search")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "findCard", summary = "What is known of exactly one card number")
  public FoundCardBody find(@PathParam("tokenId") String tokenId, CardNumberBody body) {
    return FoundCardBody.of(cards.card(calls.current(), tokenId, body.toNumber()));
  }

  @GET
  @Path("{tokenId}/blocked-cards")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "listBlockedCards", summary = "The numbers that are blocked now")
  public BlocksBody blocked(
      @PathParam("tokenId") String tokenId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    FindBlocked wanted = FindBlocked.all(Paging.read(cursor, limit));
    return BlocksBody.of(cards.blocked(calls.current(), tokenId, wanted));
  }

  @POST
  @Path("{tokenId}/blocked-cards")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(operationId = "blockCard", summary = "Block a number from now on; 409 when it is")
  @Answers(status = 201, body = BlockBody.class, when = "The block")
  public Response block(
      @PathParam("tokenId") String tokenId,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      NewBlockBody body) {
    return Response.status(201)
        .entity(
            BlockBody.of(
                cards.block(calls.keyed(key, "blockCard", tokenId, body), body.toCommand(tokenId))))
        .build();
  }

  @POST
  @Path("{tokenId}/blocked-cards/unblocking")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "unblockCard",
      summary = "Let a number be used again; 409 when it is not blocked")
  public BlockBody unblock(@PathParam("tokenId") String tokenId, CardNumberBody body) {
    return BlockBody.of(cards.unblock(calls.current(), tokenId, body.toNumber()));
  }
}
