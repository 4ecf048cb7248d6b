package io.merchantloyalty.web.rest.merchant.coalition;

import io.merchantloyalty.loyalty.coalition.Coalitions;
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

/** Other merchants in the caller's own programs. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantParticipations {

  @Inject MerchantCalls calls;
  @Inject Coalitions coalitions;

  @GET
  @Path("{tokenId}/participations")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "listParticipations",
      summary = "Who was invited into a program, and what became of it")
  public ParticipationsBody list(
      @PathParam("tokenId") String tokenId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    return ParticipationsBody.of(
        coalitions.into(calls.current(), tokenId, Paging.read(cursor, limit)));
  }

  @POST
  @Path("{tokenId}/participations")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(operationId = "inviteMerchant", summary = "Invite another merchant into a program")
  @Answers(status = 201, body = ParticipationBody.class, when = "The invitation")
  public Response invite(
      @PathParam("tokenId") String tokenId,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      NewParticipationBody body) {
    return Response.status(201)
        .entity(
            ParticipationBody.of(
                coalitions.invite(
                    calls.keyed(key, "inviteMerchant", tokenId, body), tokenId, body.resellerId())))
        .build();
  }

  @POST
  @Path("{tokenId}/participations/{participation}/withdrawal")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "withdrawInvitation",
      summary = "Take an invitation back, or end what came of it")
  public ParticipationBody withdraw(
      @PathParam("tokenId") String tokenId, @PathParam("participation") String participation) {
    return ParticipationBody.of(coalitions.withdraw(calls.current(), tokenId, participation));
  }
}
