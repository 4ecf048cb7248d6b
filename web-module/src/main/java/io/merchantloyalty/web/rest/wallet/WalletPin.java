package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.wallet.PinChanges;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The shopper's PIN, which is changed and never shown. */
@Path("wallet/v1/pin")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletPin {

  @Inject Caller caller;
  @Inject PinChanges changes;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.WALLET_USER)
  @Refuses(429)
  @Operation(
      operationId = "changePin",
      summary = "Change the PIN; every other session of the shopper ends, on every device")
  public WalletTokensBody change(PinChangeBody body) {
    return WalletTokensBody.of(changes.change(caller.shopper(), body.oldPin(), body.newPin()));
  }
}
