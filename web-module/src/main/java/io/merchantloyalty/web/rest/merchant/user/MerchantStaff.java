package io.merchantloyalty.web.rest.merchant.user;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.user.FindUsers;
import io.merchantloyalty.merchant.user.IssuedLink;
import io.merchantloyalty.merchant.user.SeenUser;
import io.merchantloyalty.merchant.user.UserState;
import io.merchantloyalty.merchant.user.UserView;
import io.merchantloyalty.merchant.user.Users;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.Tagged;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The people who work for the merchant; for owners, and no API key. */
@Path("merchant/v1/users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantStaff {

  @Inject MerchantCalls calls;
  @Inject Users users;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "listUsers", summary = "Who works for the merchant, by user id")
  public MerchantUsersBody list(
      @QueryParam("text") String text,
      @QueryParam("role") String role,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    Optional<Role> wantedRole = query.oneOf("role", role, Role.class);
    Optional<UserState> wantedState = query.oneOf("state", state, UserState.class);
    PageRequest page = Paging.read(query, cursor, limit);
    query.refuse();
    return MerchantUsersBody.of(
        users.list(
            calls.current(),
            new FindUsers(Optional.ofNullable(text), wantedRole, wantedState, page)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "inviteUser",
      summary =
          "Invite somebody, who chooses a password by a link that is good for 7 days and once; a"
              + " repetition is not told the link")
  @Answers(
      status = 201,
      body = UserLinkBody.class,
      when = "The new user",
      headers = {"Location", "ETag"})
  public Response invite(
      @HeaderParam(IdempotencyKey.HEADER) String key,
      NewMerchantUserBody body,
      @Context UriInfo uri) {
    IssuedLink issued = users.invite(calls.keyed(key, "inviteUser", "", body), body.toCommand());
    return Tagged.created(
        uri.getAbsolutePathBuilder().path(issued.user().userId()).build(),
        UserLinkBody.of(issued),
        issued.user().tag());
  }

  @GET
  @Path("{user}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readUser", summary = "One of the merchant's staff")
  @Answers(body = MerchantUserBody.class, headers = "ETag")
  public Response read(@PathParam("user") String user) {
    return answer(users.read(calls.current(), user));
  }

  @PUT
  @Path("{user}")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "changeUser",
      summary = "Give a user another name, role or part of the tree; 409 for one's own rights")
  @Answers(body = MerchantUserBody.class, headers = "ETag")
  public Response change(
      @PathParam("user") String user,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      MerchantUserChangeBody body) {
    return answer(users.change(calls.current(), body.toCommand(user, Tagged.seen(ifMatch))));
  }

  @POST
  @Path("{user}/disabling")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "disableUser",
      summary = "Let nobody in as this user any more; 409 for oneself")
  @Answers(body = MerchantUserBody.class, headers = "ETag")
  public Response disable(
      @PathParam("user") String user, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(users.disable(calls.current(), seen(user, ifMatch)));
  }

  @POST
  @Path("{user}/enabling")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(operationId = "enableUser", summary = "Take a disabling back")
  @Answers(body = MerchantUserBody.class, headers = "ETag")
  public Response enable(
      @PathParam("user") String user, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(users.enable(calls.current(), seen(user, ifMatch)));
  }

  @POST
  @Path("{user}/link")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "renewUserLink",
      summary =
          "A fresh link; the one before, the password and the second factor are no longer good")
  @Answers(body = UserLinkBody.class, headers = "ETag")
  public Response renewLink(
      @PathParam("user") String user, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    IssuedLink issued = users.renewLink(calls.current(), seen(user, ifMatch));
    return Tagged.ok(UserLinkBody.of(issued), issued.user().tag());
  }

  @DELETE
  @Path("{user}/link")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(operationId = "revokeUserLink", summary = "End a link that was not used yet")
  @Answers(body = MerchantUserBody.class, headers = "ETag")
  public Response revokeLink(
      @PathParam("user") String user, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(users.revokeLink(calls.current(), seen(user, ifMatch)));
  }

  @DELETE
  @Path("{user}/second-factor")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "endUserSecondFactor",
      summary = "Take a colleague's second factor away; the password stays")
  @Answers(body = MerchantUserBody.class, headers = "ETag")
  public Response endSecondFactor(
      @PathParam("user") String user, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(users.endTotp(calls.current(), seen(user, ifMatch)));
  }

  private static SeenUser seen(String user, String ifMatch) {
    return new SeenUser(user, Tagged.seen(ifMatch));
  }

  private static Response answer(UserView view) {
    return Tagged.ok(MerchantUserBody.of(view), view.tag());
  }
}
