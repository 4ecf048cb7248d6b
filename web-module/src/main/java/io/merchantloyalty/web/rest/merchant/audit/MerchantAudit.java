package io.merchantloyalty.web.rest.merchant.audit;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.audit.AuditTrail;
import io.merchantloyalty.merchant.audit.FindAudit;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was changed at the merchant; for owners. */
@Path("merchant/v1/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantAudit {

  private static final String AS_FILE = "attachment; filename=\"audit.csv\"";

  @Inject MerchantCalls calls;
  @Inject AuditTrail trail;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readAudit", summary = "What was changed, by whom and from where")
  public AuditBody list(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("user") String user,
      @QueryParam("action") String action,
      @QueryParam("subject") String subject,
      @QueryParam("oldestFirst") String oldestFirst,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    PageRequest page = Paging.read(query, cursor, limit);
    FindAudit wanted = wanted(query, from, until, user, action, subject, oldestFirst, page);
    return AuditBody.of(trail.list(calls.current(), wanted));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "exportAudit",
      summary = "The same as one table, with no cell that runs as a formula")
  @Answers(body = byte[].class, when = "The table", headers = "Content-Disposition")
  public Response export(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("user") String user,
      @QueryParam("action") String action,
      @QueryParam("subject") String subject,
      @QueryParam("oldestFirst") String oldestFirst) {
    FindAudit wanted =
        wanted(new Query(), from, until, user, action, subject, oldestFirst, PageRequest.first());
    AuditTrail.AuditTable table = trail.export(calls.current(), wanted, CsvSeparator.COMMA);
    return Response.ok((StreamingOutput) table::writeTo)
        .header(HttpHeaders.CONTENT_DISPOSITION, AS_FILE)
        .build();
  }

  private static FindAudit wanted(
      Query query,
      String from,
      String until,
      String user,
      String action,
      String subject,
      String oldestFirst,
      PageRequest page) {
    Optional<Instant> first = query.moment("from", from);
    Optional<Instant> end = query.moment("until", until);
    boolean turned = query.truth("oldestFirst", oldestFirst);
    query.refuse();
    return new FindAudit(
        first,
        end,
        Optional.ofNullable(user),
        Optional.ofNullable(action),
        Optional.ofNullable(subject),
        turned,
        page);
  }
}
