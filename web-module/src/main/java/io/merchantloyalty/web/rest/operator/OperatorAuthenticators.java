package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.security.Operators;
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

/** Setting up the authenticator that an operator signs in with. */
@Path("operator/v1/second-factors")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperatorAuthenticators {

  @Inject Operators operators;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses({401, 403, 409, 429})
  @Operation(
      operationId = "beginSecondFactor",
      summary =
          "What an operator's authenticator is told; the first sign-in with its code ends the"
              + " set-up; 409 when codes are asked for already")
  public AuthenticatorBody begin(OperatorFactorBody body, @Context HttpServletRequest request) {
    return AuthenticatorBody.of(
        operators.beginSecondFactor(body.toCredentials(CallerAddress.of(request))));
  }
}
