package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.security.Operators;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.rest.body.AccessTokenBody;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in with user, password and code. */
@Path("operator/v1/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperatorTokens {

  @Inject Operators operators;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses({401, 403, 429})
  @Operation(
      operationId = "signInOperator",
      summary = "A bearer token for an operator, by password and code of the authenticator")
  public AccessTokenBody signIn(OperatorSignInBody body, @Context HttpServletRequest request) {
    return AccessTokenBody.of(
        operators.signIn(
            body.toCredentials(CallerAddress.of(request)), Optional.ofNullable(body.code())));
  }
}
