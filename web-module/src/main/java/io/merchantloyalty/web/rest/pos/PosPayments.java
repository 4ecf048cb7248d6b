package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.References;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a register does with a payment of its own. */
@Path("pos/v1/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PosPayments {

  @Inject Caller caller;
  @Inject Invoices invoices;

  @POST
  @Path("{ersReference}/collection")
  @For(PrincipalKind.TERMINAL)
  @Refuses(409)
  @Operation(
      operationId = "collectPayment",
      summary = "Say that the register knows of the payment, of a bill sent for durable collection")
  @Answers(body = StatusBody.class, headers = "ETag")
  public Response collect(@PathParam("ersReference") String ersReference) {
    return PosInvoices.answer(
        invoices.collect(caller.terminal(), References.ofPayment(ersReference)));
  }

  @PUT
  @Path("{ersReference}/receipt")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.TERMINAL)
  @Refuses(409)
  @Operation(
      operationId = "submitPaymentReceipt",
      summary = "Hand over the receipt that the register printed; collects the payment too")
  @Answers(status = 204, body = void.class, when = "It is kept")
  public void submitReceipt(
      @PathParam("ersReference") String ersReference, ReceiptDocumentBody body) {
    invoices.submitReceipt(caller.terminal(), body.toCommand(References.ofPayment(ersReference)));
  }
}
