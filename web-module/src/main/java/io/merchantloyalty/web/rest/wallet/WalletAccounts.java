package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.wallet.Wallets;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the shopper's money is. */
@Path("wallet/v1/accounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletAccounts {

  @Inject Caller caller;
  @Inject Wallets wallets;

  @GET
  @For(PrincipalKind.WALLET_USER)
  @Operation(operationId = "listAccounts", summary = "The accounts that the shopper can pay from")
  public AccountsBody list() {
    return AccountsBody.of(wallets.accounts(caller.shopper()));
  }
}
