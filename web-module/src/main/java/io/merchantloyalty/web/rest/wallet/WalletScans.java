package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.Bills;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the shopper's camera saw. 202 says that there is no amount to show yet. */
@Path("wallet/v1/scans")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WalletScans {

  @Inject Caller caller;
  @Inject Bills bills;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.WALLET_USER)
  @Refuses({404, 409, 429})
  @Operation(
      operationId = "scan",
      summary = "Become the payer of the bill behind a QR code, and see it when it may be shown")
  @Answers(body = ScanAnswerBody.class, when = "The bill")
  @Answers(
      status = 202,
      body = ScanAnswerBody.class,
      when = "Nothing to show yet: the register is asked, or has sent no bill",
      headers = "Retry-After")
  public Response scan(ScanBody body, @Context HttpServletRequest request) {
    ScanAnswerBody answer =
        ScanAnswerBody.of(bills.scan(caller.shopper(), body.qrText(), CallerAddress.of(request)));
    return WaitableAnswer.of(answer.outcome() == ScanOutcome.BILL, answer);
  }
}
