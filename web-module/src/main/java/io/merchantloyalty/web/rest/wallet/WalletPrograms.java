package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.AddablePrograms;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Loyalty programs of which a card can be added. */
@Path("wallet/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletPrograms {

  @Inject Caller caller;
  @Inject AddablePrograms programs;

  @GET
  @For(PrincipalKind.WALLET_USER)
  @Operation(
      operationId = "listAddablePrograms",
      summary = "The add list: loyalty programs of which the shopper has no card, by name")
  public AddListBody list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Context UriInfo uri) {
    return AddListBody.of(
        programs.list(caller.shopper(), Paging.read(cursor, limit)), PictureLinks.of(uri));
  }

  @GET
  @Path("{tokenId}")
  @For(PrincipalKind.WALLET_USER)
  @Operation(
      operationId = "readAddPage",
      summary = "The add page: how a card of a loyalty program is got and added")
  public AddPageBody page(@PathParam("tokenId") String tokenId, @Context UriInfo uri) {
    return AddPageBody.of(programs.page(caller.shopper(), tokenId), PictureLinks.of(uri));
  }
}
