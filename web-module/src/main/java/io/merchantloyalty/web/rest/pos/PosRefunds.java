package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.invoice.refund.RefundView;
import io.merchantloyalty.invoice.refund.Refunds;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.References;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Money that goes back to shoppers, for any till and any user who may, of the same merchant. */
@Path("pos/v1/payments/{ersReference}/refunds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PosRefunds {

  @Inject Caller caller;
  @Inject Refunds refunds;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For({PrincipalKind.TERMINAL, PrincipalKind.MERCHANT_USER})
  @Refuses({409, 422})
  @Operation(
      operationId = "refundPayment",
      summary = "Give a payment back, or a part of it; the payment is kept by that")
  @Answers(
      status = 201,
      body = RefundBody.class,
      when = "The shopper has the money",
      headers = "Location")
  @Answers(
      status = 202,
      body = RefundBody.class,
      when = "It is decided, and the shopper has the money when the shopper's bank answers",
      headers = "Location")
  public Response refund(
      @PathParam("ersReference") String ersReference,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      RefundPaymentBody body,
      @Context UriInfo uri) {
    String payment = References.ofPayment(ersReference);
    RefundView view =
        refunds.refund(
            caller.credentials(),
            body.toCommand(payment),
            IdempotencyKey.of(key, "refundPayment", payment, body));
    return Response.status(view.status() == RefundStatus.GIVEN ? 201 : 202)
        .location(Links.of(uri).refund(payment, view.ersReference()))
        .entity(RefundBody.of(view))
        .build();
  }

  @GET
  @Path("{refund}")
  @For({PrincipalKind.TERMINAL, PrincipalKind.MERCHANT_USER})
  @Operation(operationId = "readRefund", summary = "A refund as it is now, with its receipt")
  public RefundBody read(
      @PathParam("ersReference") String ersReference, @PathParam("refund") String refund) {
    return RefundBody.of(
        refunds.read(
            caller.credentials(), References.ofPayment(ersReference), References.ofRefund(refund)));
  }
}
