package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.history.PaymentExport;
import io.merchantloyalty.loyalty.card.ShopperCards;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.wallet.Wallets;
import io.merchantloyalty.wallet.device.Devices;
import io.merchantloyalty.wallet.session.Sessions;
import io.merchantloyalty.web.rest.exchange.PictureLinks;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everything that is kept of the shopper, as one document. */
@Path("wallet/v1/export")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletExport {

  private static final String AS_FILE = "attachment; filename=\"my-wallet.json\"";

  @Inject Caller caller;
  @Inject Wallets wallets;
  @Inject Sessions sessions;
  @Inject Devices devices;
  @Inject ShopperCards cards;
  @Inject PaymentExport payments;

  @GET
  @For(PrincipalKind.WALLET_USER)
  @Operation(operationId = "exportShopper", summary = "Everything that is kept of the shopper")
  @Answers(body = ExportBody.class, when = "The document", headers = "Content-Disposition")
  public Response export(@Context UriInfo uri) {
    AccessToken shopper = caller.shopper();
    PictureLinks links = PictureLinks.of(uri);
    ExportBody beginning =
        new ExportBody(
            ExportedShopperBody.of(wallets.profile(shopper)),
            wallets.accounts(shopper).stream().map(AccountBody::of).toList(),
            sessions.list(shopper).stream().map(ExportedSessionBody::of).toList(),
            devices.list(shopper.principalId()).stream().map(ExportedDeviceBody::of).toList(),
            cards.list(shopper).stream().map(card -> WalletCardBody.of(card, links)).toList(),
            List.of());
    ExportStream document =
        new ExportStream(
            beginning,
            payments.page(shopper, PageRequest.first()),
            cursor ->
                payments.page(shopper, new PageRequest(Optional.of(cursor), PageRequest.SIZE_MAX)));
    return Response.ok(document).header(HttpHeaders.CONTENT_DISPOSITION, AS_FILE).build();
  }
}
