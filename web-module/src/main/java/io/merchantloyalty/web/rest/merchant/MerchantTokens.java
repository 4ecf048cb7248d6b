package io.merchantloyalty.web.rest.merchant;

import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.body.AccessTokenBody;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in once instead of on each call. */
@Path("merchant/v1/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantTokens {

  @Inject Caller caller;
  @Inject MerchantUsers merchantUsers;

  @POST
  @For(value = PrincipalKind.MERCHANT_USER, passwordOnly = true)
  @Operation(
      operationId = "signInMerchantUser",
      summary = "A bearer token for the merchant user signed in with Basic")
  public AccessTokenBody signIn() {
    return AccessTokenBody.of(merchantUsers.signIn(caller.password()));
  }
}
