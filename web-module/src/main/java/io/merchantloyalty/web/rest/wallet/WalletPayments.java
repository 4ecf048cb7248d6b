package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.Bills;
import io.merchantloyalty.invoice.refund.ShopperRefunds;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.References;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the shopper has paid. */
@Path("wallet/v1/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletPayments {

  @Inject Caller caller;
  @Inject Bills bills;
  @Inject ShopperRefunds refunds;

  @GET
  @Path("{ersReference}")
  @For(PrincipalKind.WALLET_USER)
  @Operation(
      operationId = "readReceipt",
      summary = "The receipt of a payment, also of one that has gone back")
  public KeptReceiptBody receipt(@PathParam("ersReference") String ersReference) {
    String payment = References.ofPayment(ersReference);
    return KeptReceiptBody.of(bills.receipt(caller.shopper(), payment), refunds.of(payment));
  }

  @GET
  @Path("{ersReference}/loyalty-question")
  @For(PrincipalKind.WALLET_USER)
  @Operation(
      operationId = "readLoyaltyQuestion",
      summary = "Whether the shopper is to be asked to remember a card, and which")
  public OpenQuestionBody question(@PathParam("ersReference") String ersReference) {
    return OpenQuestionBody.of(
        bills.question(caller.shopper(), References.ofPayment(ersReference)));
  }

  @POST
  @Path("{ersReference}/loyalty-answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.WALLET_USER)
  @Refuses(409)
  @Operation(
      operationId = "answerLoyaltyQuestion",
      summary = "Remember the card, in place of one of the same program, or leave it")
  @Answers(status = 204, body = void.class, when = "The question is closed")
  public void answer(@PathParam("ersReference") String ersReference, LoyaltyAnswerBody body) {
    bills.answer(caller.shopper(), body.toCommand(References.ofPayment(ersReference)));
  }
}
