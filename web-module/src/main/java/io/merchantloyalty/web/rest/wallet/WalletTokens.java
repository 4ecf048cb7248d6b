package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.Wallets;
import io.merchantloyalty.web.rest.body.AccessTokenBody;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.ForEverybody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in with phone number and PIN. */
@Path("wallet/v1/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletTokens {

  @Inject Wallets wallets;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses({401, 403, 429})
  @Operation(operationId = "signInShopper", summary = "A bearer token for phone number and PIN")
  public AccessTokenBody signIn(SignInBody body) {
    return AccessTokenBody.of(wallets.signIn(body.msisdn(), body.pin()));
  }
}
