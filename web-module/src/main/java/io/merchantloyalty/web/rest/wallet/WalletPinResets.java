package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.Msisdn;
import io.merchantloyalty.wallet.PinResets;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.ForEverybody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A new PIN in place of a forgotten one. */
@Path("wallet/v1/pin/reset")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletPinResets {

  @Inject PinResets resets;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses({401, 409, 429})
  @Operation(
      operationId = "resetPin",
      summary =
          "Set a new PIN with an activation code in place of a forgotten one; every session and"
              + " every known device of the shopper ends; 409 when the number has no wallet")
  public WalletTokensBody reset(PinResetBody body, @Context HttpServletRequest request) {
    return WalletTokensBody.of(
        resets.reset(
            Msisdn.typed(body.msisdn()),
            body.activationCode(),
            body.pin(),
            CallerAddress.of(request)));
  }
}
