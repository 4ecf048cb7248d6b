package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.SignIns;
import io.merchantloyalty.wallet.session.Sessions;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in with phone number and PIN, staying signed in, and signing out. */
@Path("wallet/v1/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletTokens {

  @Inject SignIns signIns;
  @Inject Sessions sessions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses({401, 403, 429})
  @Operation(
      operationId = "signInShopper",
      summary =
          "Sign in with phone number, PIN and the device, or on a new device with an activation"
              + " code; a PIN without either is not looked at")
  public WalletTokensBody signIn(SignInBody body, @Context HttpServletRequest request) {
    return WalletTokensBody.of(signIns.signIn(body.toCommand(CallerAddress.of(request))));
  }

  @POST
  @Path("refresh")
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses(401)
  @Operation(
      operationId = "refreshTokens",
      summary =
          "The next tokens of a session; a refresh token that was used before ends"
              + " it, but brings the same answer again for a minute")
  public WalletTokensBody refresh(RefreshBody body) {
    return WalletTokensBody.of(sessions.refresh(body.refreshToken()));
  }

  @POST
  @Path("revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Operation(
      operationId = "signOutShopper",
      summary =
          "Sign out: the session ends, and every access token of the shopper at once; apps on other"
              + " devices refresh theirs")
  @Answers(status = 204, body = void.class, when = "The session is over, or never was")
  public void signOut(RefreshBody body) {
    sessions.end(body.refreshToken());
  }
}
