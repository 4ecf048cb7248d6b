package io.merchantloyalty.web.rest.merchant.coalition;

import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Invitations into other merchants' programs. */
@Path("merchant/v1/invitations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantInvitations {

  @Inject MerchantCalls calls;
  @Inject Coalitions coalitions;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "listInvitations",
      summary = "Invitations that the merchant has received, and what became of them")
  public ParticipationsBody list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    return ParticipationsBody.of(coalitions.received(calls.current(), Paging.read(cursor, limit)));
  }

  @GET
  @Path("{invitation}")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "readInvitation",
      summary = "An invitation with the program's texts and pictures, for both merchants")
  public InvitationBody read(@PathParam("invitation") String invitation) {
    return InvitationBody.of(coalitions.details(calls.current(), invitation));
  }

  @POST
  @Path("{invitation}/acceptance-effect")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "previewAcceptance",
      summary = "The marks and shops that accepting an invitation would bring; changes nothing")
  public AcceptanceEffectBody preview(
      @PathParam("invitation") String invitation, AcceptanceBody body) {
    return AcceptanceEffectBody.of(
        coalitions.previewAcceptance(calls.current(), invitation, body.nodes()));
  }

  @POST
  @Path("{invitation}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "acceptInvitation",
      summary = "Take part, with the nodes where the program becomes valid")
  public ParticipationBody accept(@PathParam("invitation") String invitation, AcceptanceBody body) {
    return ParticipationBody.of(coalitions.accept(calls.current(), invitation, body.nodes()));
  }

  @POST
  @Path("{invitation}/refusal")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(operationId = "declineInvitation", summary = "Decline an invitation")
  public ParticipationBody decline(@PathParam("invitation") String invitation) {
    return ParticipationBody.of(coalitions.decline(calls.current(), invitation));
  }

  @POST
  @Path("{invitation}/leave")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "leaveCoalition",
      summary = "Take part no more; the marks in the caller's tree end")
  public ParticipationBody leave(@PathParam("invitation") String invitation) {
    return ParticipationBody.of(coalitions.leave(calls.current(), invitation));
  }
}
