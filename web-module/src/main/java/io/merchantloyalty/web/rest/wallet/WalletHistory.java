package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.history.PastPayments;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of what the shopper has paid; one of them is read in {@link WalletPayments}. */
@Path("wallet/v1/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletHistory {

  @Inject Caller caller;
  @Inject PastPayments payments;

  @GET
  @For(PrincipalKind.WALLET_USER)
  @Operation(
      operationId = "listPayments",
      summary = "The shopper's payments, newest first, refused and reversed ones among them")
  public PastPaymentsBody list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    return PastPaymentsBody.of(payments.page(caller.shopper(), Paging.read(cursor, limit)));
  }
}
