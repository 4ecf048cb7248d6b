package io.merchantloyalty.web.rest.merchant.profile;

import io.merchantloyalty.merchant.signin.CallerView;
import io.merchantloyalty.merchant.signin.Profiles;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the caller sees of itself. Password and second factor are the console's alone. */
@Path("merchant/v1/profile")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantProfile {

  @Inject MerchantCalls calls;
  @Inject Profiles profiles;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "readProfile",
      summary = "Who is calling, of which merchant, as what; any API key may ask")
  public ProfileBody read() {
    return ProfileBody.of(profiles.caller(calls.current()));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "changeProfile",
      summary = "Choose the language and the time zone of the console")
  public ProfileBody change(ProfileChangeBody body) {
    return ProfileBody.of(
        new CallerView(
            profiles.changePreferences(calls.current(), body.toCommand()), Optional.empty()));
  }
}
