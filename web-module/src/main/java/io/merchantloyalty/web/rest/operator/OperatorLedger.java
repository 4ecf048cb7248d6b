package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.ledger.LedgerCheck;
import io.merchantloyalty.security.Operators;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the money adds up. */
@Path("operator/v1/ledger-check")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperatorLedger {

  @Inject Caller caller;
  @Inject Operators operators;
  @Inject LedgerCheck ledger;

  @GET
  @For(PrincipalKind.OPERATOR)
  @Operation(operationId = "checkLedger", summary = "Check that all money moved adds up to zero")
  public LedgerReportBody check() {
    operators.authenticate(caller.operator());
    return LedgerReportBody.of(ledger.check());
  }
}
