package io.merchantloyalty.web.rest.merchant.mark;

import io.merchantloyalty.loyalty.whatif.MarkEffects;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.Tagged;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which shops a mark would change, before it is saved. Nothing is written. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantMarkEffects {

  @Inject MerchantCalls calls;
  @Inject MarkEffects effects;

  @POST
  @Path("{tokenId}/mark-effects")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "previewMark",
      summary = "Which shops a mark would change when it begins; refused as addMark would be")
  public MarkEffectBody adding(@PathParam("tokenId") String tokenId, NewMarkBody body) {
    return MarkEffectBody.of(effects.ofAdding(calls.current(), body.toCommand(tokenId)));
  }

  @POST
  @Path("{tokenId}/marks/{mark}/effect")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "previewMarkEnd",
      summary = "Which shops another end of a mark would change; refused as endMark would be")
  public MarkEffectBody ending(
      @PathParam("tokenId") String tokenId,
      @PathParam("mark") String mark,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      MarkEndBody body) {
    return MarkEffectBody.of(
        effects.ofEnding(calls.current(), body.toCommand(tokenId, mark, Tagged.seen(ifMatch))));
  }

  @GET
  @Path("{tokenId}/marks/{mark}/removal-effect")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "previewMarkRemoval",
      summary = "Which shops would change if a mark ended now or, still to come, were taken back")
  public MarkEffectBody takingAway(
      @PathParam("tokenId") String tokenId, @PathParam("mark") String mark) {
    return MarkEffectBody.of(
        effects.ofTakingAway(calls.current(), tokenId, mark, Optional.empty()));
  }
}
