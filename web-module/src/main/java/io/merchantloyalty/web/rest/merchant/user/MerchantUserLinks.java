package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.user.Invitations;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
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

/** Choosing a password by a link, for who was invited or has lost it. */
@Path("merchant/v1/user-links")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantUserLinks {

  @Inject MerchantCalls calls;
  @Inject Invitations invitations;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ForEverybody
  @Refuses({404, 429})
  @Operation(
      operationId = "acceptUserLink",
      summary = "Choose a password by a link, which is used up; 404 when it is not good (any more)")
  public AcceptedUserLinkBody accept(UserLinkAcceptanceBody body) {
    return AcceptedUserLinkBody.of(
        invitations.accept(body.linkToken(), body.password(), calls.origin()));
  }
}
