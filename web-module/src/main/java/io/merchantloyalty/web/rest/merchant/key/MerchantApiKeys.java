package io.merchantloyalty.web.rest.merchant.key;

import io.merchantloyalty.merchant.key.ApiKeys;
import io.merchantloyalty.merchant.key.CreatedApiKey;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keys of the merchant's own systems; for owners, and no API key. */
@Path("merchant/v1/api-keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantApiKeys {

  @Inject MerchantCalls calls;
  @Inject ApiKeys keys;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "listApiKeys", summary = "The merchant's API keys, the newest first")
  public ApiKeysBody list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    return ApiKeysBody.of(keys.list(calls.current(), Paging.read(cursor, limit)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "createApiKey",
      summary =
          "A key for one of the merchant's own systems; its secret is told this once, and not to a"
              + " repetition")
  @Answers(status = 201, body = CreatedApiKeyBody.class, when = "The new key", headers = "Location")
  public Response create(
      @HeaderParam(IdempotencyKey.HEADER) String key, NewApiKeyBody body, @Context UriInfo uri) {
    CreatedApiKey made = keys.create(calls.keyed(key, "createApiKey", "", body), body.toCommand());
    return Response.created(uri.getAbsolutePathBuilder().path(made.key().reference()).build())
        .entity(CreatedApiKeyBody.of(made))
        .build();
  }

  @GET
  @Path("{apiKey}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readApiKey", summary = "An API key without its secret")
  public ApiKeyBody read(@PathParam("apiKey") String apiKey) {
    return ApiKeyBody.of(keys.read(calls.current(), apiKey));
  }

  @POST
  @Path("{apiKey}/take-over")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "takeOverApiKey",
      summary =
          "Answer for a key that another owner made, so that it does not end when that user does;"
              + " 409 when it is revoked")
  public ApiKeyBody takeOver(@PathParam("apiKey") String apiKey) {
    return ApiKeyBody.of(keys.takeOver(calls.current(), apiKey));
  }

  @DELETE
  @Path("{apiKey}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "revokeApiKey", summary = "End an API key at once; it stays in the list")
  public ApiKeyBody revoke(@PathParam("apiKey") String apiKey) {
    return ApiKeyBody.of(keys.revoke(calls.current(), apiKey));
  }
}
