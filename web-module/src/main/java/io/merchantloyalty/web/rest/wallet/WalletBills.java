package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.BillState;
import io.merchantloyalty.invoice.BillView;
import io.merchantloyalty.invoice.Bills;
import io.merchantloyalty.invoice.StatusWaits;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.CallersConnection;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.References;
import io.merchantloyalty.web.rest.exchange.Waiting;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Wait for the amount, pay it or leave it. 202 says that there is no amount to show yet. */
@Path("wallet/v1/invoices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletBills {

  /** An app that names no revision has seen no amount: any is news. */
  private static final int SEEN_NOTHING = -1;

  @Inject Caller caller;
  @Inject Bills bills;
  @Inject StatusWaits waits;

  @GET
  @Path("{reference}")
  @For(PrincipalKind.WALLET_USER)
  @Operation(
      operationId = "readBill",
      summary = "The bill that the shopper scanned; with wait, answered when it changes")
  @Answers(body = BillBody.class, when = "The bill")
  @Answers(
      status = 202,
      body = BillBody.class,
      when = "No amount to show yet",
      headers = "Retry-After")
  public CompletionStage<Response> read(
      @PathParam("reference") String referenceText,
      @QueryParam("revision") String revisionText,
      @QueryParam("wait") String waitText,
      @Context HttpServletRequest request) {
    Query query = new Query();
    OptionalInt revision = query.number("revision", revisionText, 0, Query.MOST);
    OptionalInt wait = query.number("wait", waitText, 0, Waiting.SECONDS_MAX);
    query.refuse();
    String reference = References.ofInvoice(referenceText);
    AccessToken shopper = caller.shopper();
    if (wait.isEmpty()) {
      return CompletableFuture.completedFuture(answer(bills.bill(shopper, reference)));
    }
    return Waiting.until(
        waits.awaitBill(
            shopper,
            reference,
            revision.orElse(SEEN_NOTHING),
            Duration.ofSeconds(wait.getAsInt()),
            CallersConnection.isGone(request)),
        WalletBills::answer);
  }

  @POST
  @Path("{reference}/payment")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.WALLET_USER)
  @Refuses({402, 409, 412, 422, 429})
  @Operation(operationId = "pay", summary = "Pay the bill as it was seen")
  public ShopperReceiptBody pay(
      @PathParam("reference") String reference,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      PaymentBody body) {
    return ShopperReceiptBody.of(
        bills.pay(
            caller.shopper(),
            body.toCommand(References.ofInvoice(reference)),
            IdempotencyKey.of(key, "pay", reference, body)));
  }

  @POST
  @Path("{reference}/decline")
  @For(PrincipalKind.WALLET_USER)
  @Refuses(409)
  @Operation(
      operationId = "declineBill",
      summary = "Leave the bill to somebody else; it is as it was before the scan")
  @Answers(status = 204, body = void.class, when = "The shopper is no longer its payer")
  public void decline(@PathParam("reference") String reference) {
    bills.decline(caller.shopper(), References.ofInvoice(reference));
  }

  private static Response answer(BillView bill) {
    return WaitableAnswer.of(bill.state() != BillState.WAITING, BillBody.of(bill));
  }
}
