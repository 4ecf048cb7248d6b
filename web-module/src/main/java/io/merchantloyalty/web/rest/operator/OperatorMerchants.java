package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.merchant.operator.Merchants;
import io.merchantloyalty.merchant.operator.OwnerLink;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The merchants of this server. */
@Path("operator/v1/merchants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperatorMerchants {

  @Inject OperatorCalls calls;
  @Inject Merchants merchants;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.OPERATOR)
  @Operation(
      operationId = "createMerchant",
      summary =
          "Make a company a merchant; its first owner chooses a password by a link that is good for"
              + " 7 days and once; a repetition is not told the link")
  @Answers(
      status = 201,
      body = OwnerLinkBody.class,
      when = "The new merchant",
      headers = "Location")
  public Response create(
      @HeaderParam(IdempotencyKey.HEADER) String key, NewMerchantBody body, @Context UriInfo uri) {
    OwnerLink created =
        merchants.create(calls.keyed(key, "createMerchant", body), body.toCommand());
    return Response.created(
            uri.getAbsolutePathBuilder().path(created.merchant().resellerId()).build())
        .entity(OwnerLinkBody.of(created))
        .build();
  }

  @GET
  @For(PrincipalKind.OPERATOR)
  @Operation(operationId = "listMerchants", summary = "The merchants of this server, newest first")
  public MerchantsBody list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    return MerchantsBody.of(merchants.list(calls.current(), Paging.read(cursor, limit)));
  }

  @GET
  @Path("{resellerId}")
  @For(PrincipalKind.OPERATOR)
  @Operation(operationId = "readMerchant", summary = "One of the merchants")
  public MerchantBody read(@PathParam("resellerId") String resellerId) {
    return MerchantBody.of(merchants.read(calls.current(), resellerId));
  }

  @PUT
  @Path("{resellerId}/refunds")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.OPERATOR)
  @Operation(
      operationId = "allowRefunds",
      summary = "Say whether a merchant's tills and users may give refunds")
  public MerchantBody allowRefunds(
      @PathParam("resellerId") String resellerId, RefundsAllowedBody body) {
    return MerchantBody.of(merchants.allowRefunds(calls.current(), resellerId, body.allowed()));
  }

  @POST
  @Path("{resellerId}/owner-link")
  @For(PrincipalKind.OPERATOR)
  @Refuses(409)
  @Operation(
      operationId = "renewOwnerLink",
      summary =
          "A fresh link for a first owner who has lost the one before, which is no longer good; 409"
              + " as soon as an owner has a password")
  public OwnerLinkBody renewOwnerLink(@PathParam("resellerId") String resellerId) {
    return OwnerLinkBody.of(merchants.renewOwnerLink(calls.current(), resellerId));
  }
}
