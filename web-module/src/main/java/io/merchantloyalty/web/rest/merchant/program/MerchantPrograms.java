package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.FindPrograms;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.CardNumber;
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

/** The merchant's own loyalty programs. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantPrograms {

  @Inject MerchantCalls calls;
  @Inject Programs programs;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "listLoyaltyPrograms", summary = "The merchant's own programs")
  public MerchantProgramsBody list(
      @QueryParam("text") String text,
      @QueryParam("state") String state,
      @QueryParam("order") String order,
      @QueryParam("descending") String descending,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    FindPrograms find =
        new FindPrograms(
            query.text("text", text, FindPrograms.TEXT_CHARS_MAX),
            query.oneOf("state", state, ProgramState.class),
            query
                .oneOf("order", order, FindPrograms.Order.class)
                .orElse(FindPrograms.Order.CREATED),
            query.truth("descending", descending),
            Paging.read(query, cursor, limit));
    query.refuse();
    return MerchantProgramsBody.of(programs.find(calls.current(), find));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "createLoyaltyProgram", summary = "Draft a program")
  @Answers(
      status = 201,
      body = MerchantProgramBody.class,
      when = "The draft",
      headers = {"Location", "ETag"})
  public Response create(
      @HeaderParam(IdempotencyKey.HEADER) String key,
      NewLoyaltyProgramBody body,
      @Context UriInfo uri) {
    ProgramView view =
        programs.create(calls.keyed(key, "createLoyaltyProgram", "", body), body.toCommand());
    return Tagged.created(
        uri.getAbsolutePathBuilder().path(view.tokenId()).build(),
        MerchantProgramBody.of(view),
        view.tag());
  }

  @GET
  @Path("{tokenId}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readLoyaltyProgram", summary = "A program of the merchant's own")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response read(@PathParam("tokenId") String tokenId) {
    return answer(programs.read(calls.current(), tokenId));
  }

  @PUT
  @Path("{tokenId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "changeLoyaltyProgram",
      summary = "Change the texts or the number rule of a program")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response change(
      @PathParam("tokenId") String tokenId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      LoyaltyProgramChangeBody body) {
    return answer(programs.change(calls.current(), body.toCommand(tokenId, Tagged.seen(ifMatch))));
  }

  @POST
  @Path("{tokenId}/number-trial")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "tryCardNumber",
      summary = "Whether a number is one of the program's; nothing is kept")
  public NumberTrialResultBody tryNumber(
      @PathParam("tokenId") String tokenId, NumberTrialBody body) {
    return NumberTrialResultBody.of(
        programs.tryNumber(
            calls.current(),
            tokenId,
            new CardNumber(body.cardNumber()),
            Optional.ofNullable(body.numberRule()).map(SentNumberRuleBody::toRule)));
  }

  @POST
  @Path("{tokenId}/publication")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "publishLoyaltyProgram",
      summary =
          "Show a draft to registers and shoppers from now on; 409 while pictures or marks lack")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response publish(
      @PathParam("tokenId") String tokenId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(programs.publish(calls.current(), tokenId, Tagged.seen(ifMatch)));
  }

  @POST
  @Path("{tokenId}/retirement")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "retireLoyaltyProgram",
      summary = "End a program for good, from now on; its cards stay readable")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response retire(
      @PathParam("tokenId") String tokenId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(programs.retire(calls.current(), tokenId, Tagged.seen(ifMatch)));
  }

  @DELETE
  @Path("{tokenId}")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "discardLoyaltyProgram",
      summary = "Throw a draft away, with its marks and invitations; 409 when it is no draft")
  @Answers(status = 204, body = void.class, when = "It is gone")
  public Response discard(
      @PathParam("tokenId") String tokenId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    programs.discard(calls.current(), tokenId, Tagged.seen(ifMatch));
    return Response.noContent().build();
  }

  static Response answer(ProgramView view) {
    return Tagged.ok(MerchantProgramBody.of(view), view.tag());
  }
}
