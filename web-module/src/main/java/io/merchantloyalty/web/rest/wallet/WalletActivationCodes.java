package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.Msisdn;
import io.merchantloyalty.wallet.SignUps;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.rest.openapi.Answers;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing up, first step: a code to the phone. */
@Path("wallet/v1/activation-codes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletActivationCodes {

  @Inject SignUps signUps;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses(429)
  @Operation(
      operationId = "askForActivationCode",
      summary =
          "Send an activation code to a phone; the answer does not tell whether the number has a"
              + " wallet. A demo shows the code instead of sending it")
  @Answers(status = 202, body = AskedCodeBody.class, when = "A code is on its way")
  public Response ask(AskCodeBody body, @Context HttpServletRequest request) {
    return Response.accepted(
            AskedCodeBody.of(
                signUps.askForCode(Msisdn.typed(body.msisdn()), CallerAddress.of(request))))
        .build();
  }
}
