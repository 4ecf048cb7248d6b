package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.erasure.Erasures;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Being forgotten. */
@Path("wallet/v1/erasure")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletErasures {

  @Inject Caller caller;
  @Inject Erasures erasures;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.WALLET_USER)
  @Refuses({409, 429})
  @Operation(
      operationId = "eraseShopper",
      summary =
          "Erase the shopper for good; 409 while a bill is not over or money is left on an account")
  @Answers(status = 204, body = void.class, when = "The wallet is gone")
  public void erase(ErasureBody body) {
    erasures.erase(caller.shopper(), body.pin());
  }
}
