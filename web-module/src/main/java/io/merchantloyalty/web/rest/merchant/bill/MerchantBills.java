package io.merchantloyalty.web.rest.merchant.bill;

import io.merchantloyalty.invoice.staff.FindBills;
import io.merchantloyalty.invoice.staff.StaffBills;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Bills of the merchant, with the cards that came to them and why they were taken or not. */
@Path("merchant/v1/bills")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantBills {

  @Inject MerchantCalls calls;
  @Inject StaffBills bills;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "listBills",
      summary = "Bills that a reference names, or the newest, with what was thought of each card")
  public BillsBody list(
      @QueryParam("calledBy") String calledBy,
      @QueryParam("terminalId") String terminalId,
      @QueryParam("before") String before,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    Optional<Instant> until = query.moment("before", before);
    PageRequest page = Paging.read(query, cursor, limit);
    query.refuse();
    FindBills wanted =
        new FindBills(Optional.ofNullable(calledBy), Optional.ofNullable(terminalId), until);
    return BillsBody.of(bills.find(calls.current(), wanted, page));
  }
}
