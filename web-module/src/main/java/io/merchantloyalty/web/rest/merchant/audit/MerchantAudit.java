package io.merchantloyalty.web.rest.merchant.audit;

import io.merchantloyalty.merchant.audit.AuditTrail;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was changed at the merchant; for owners. */
@Path("merchant/v1/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantAudit {

  @Inject MerchantCalls calls;
  @Inject AuditTrail trail;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "readAudit",
      summary = "What was changed, by whom and from where, the newest first")
  public AuditBody list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    return AuditBody.of(trail.list(calls.current(), Paging.read(cursor, limit)));
  }
}
