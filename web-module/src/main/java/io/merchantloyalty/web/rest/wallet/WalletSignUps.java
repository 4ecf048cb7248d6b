package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.SignUps;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.ForEverybody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing up, second step: a wallet for number, activation code and PIN. */
@Path("wallet/v1/wallets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletSignUps {

  @Inject SignUps signUps;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses({401, 409, 429})
  @Operation(
      operationId = "signUp",
      summary =
          "Sign up with phone number, activation code and PIN; 409 when the number has a wallet:"
              + " sign in with its PIN and the same code")
  @Answers(status = 201, body = WalletTokensBody.class, when = "The new shopper is signed in")
  public Response signUp(
      @HeaderParam(IdempotencyKey.HEADER) String key,
      NewWalletBody body,
      @Context HttpServletRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(
            WalletTokensBody.of(
                signUps.complete(
                    body.toCommand(CallerAddress.of(request)),
                    IdempotencyKey.of(key, "signUp", "", body))))
        .build();
  }
}
