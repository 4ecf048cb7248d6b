package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.loyalty.card.CardPage;
import io.merchantloyalty.loyalty.card.ShopperCards;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The cards that the shopper has stored, each named by the token id of its program. */
@Path("wallet/v1/loyalty-cards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletCards {

  @Inject Caller caller;
  @Inject ShopperCards cards;

  @GET
  @For(PrincipalKind.WALLET_USER)
  @Operation(operationId = "listCards", summary = "The shopper's stored loyalty cards, by name")
  public WalletCardsBody list(@Context UriInfo uri) {
    return WalletCardsBody.of(cards.list(caller.shopper()), PictureLinks.of(uri));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.WALLET_USER)
  @Refuses({404, 409, 429})
  @Operation(
      operationId = "addCard",
      summary = "Store a card; 409 when it is blocked, or there is one of its program")
  @Answers(
      status = 201,
      body = CardPageBody.class,
      when = "The information page of the new card",
      headers = "Location")
  public Response add(
      @HeaderParam(IdempotencyKey.HEADER) String key, NewCardBody body, @Context UriInfo uri) {
    CardPage page =
        cards.add(caller.shopper(), body.toCommand(), IdempotencyKey.of(key, "addCard", "", body));
    return Response.created(
            uri.getBaseUriBuilder()
                .path(WalletCards.class)
                .path("{tokenId}")
                .build(page.card().tokenId()))
        .entity(CardPageBody.of(page, PictureLinks.of(uri)))
        .build();
  }

  @GET
  @Path("{tokenId}")
  @For(PrincipalKind.WALLET_USER)
  @Operation(operationId = "readCard", summary = "The information page of a stored card")
  public CardPageBody read(@PathParam("tokenId") String tokenId, @Context UriInfo uri) {
    return CardPageBody.of(cards.page(caller.shopper(), tokenId), PictureLinks.of(uri));
  }

  @PUT
  @Path("{tokenId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.WALLET_USER)
  @Refuses({409, 429})
  @Operation(
      operationId = "changeCardNumber",
      summary = "Put another number in the place of the stored one")
  public CardPageBody change(
      @PathParam("tokenId") String tokenId, ChangedNumberBody body, @Context UriInfo uri) {
    return CardPageBody.of(
        cards.change(caller.shopper(), body.toCommand(tokenId)), PictureLinks.of(uri));
  }

  @DELETE
  @Path("{tokenId}")
  @For(PrincipalKind.WALLET_USER)
  @Operation(operationId = "removeCard", summary = "Remove a stored card for good")
  @Answers(status = 204, body = void.class, when = "It is gone")
  public void remove(@PathParam("tokenId") String tokenId) {
    cards.remove(caller.shopper(), tokenId);
  }
}
