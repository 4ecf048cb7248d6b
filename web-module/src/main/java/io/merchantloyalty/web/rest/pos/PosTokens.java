package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.IssuedToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.terminal.Terminals;
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
@Path("pos/v1/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PosTokens {

  @Inject Caller caller;
  @Inject Terminals terminals;
  @Inject MerchantUsers merchantUsers;

  @POST
  @For(
      value = {PrincipalKind.TERMINAL, PrincipalKind.MERCHANT_USER},
      passwordOnly = true)
  @Operation(
      operationId = "signInRegister",
      summary = "A bearer token for the terminal or merchant user signed in with Basic")
  public AccessTokenBody signIn() {
    Credentials.Password password = caller.password();
    IssuedToken issued =
        caller.kind() == PrincipalKind.TERMINAL
            ? terminals.signIn(password)
            : merchantUsers.signIn(password);
    return AccessTokenBody.of(issued);
  }
}
