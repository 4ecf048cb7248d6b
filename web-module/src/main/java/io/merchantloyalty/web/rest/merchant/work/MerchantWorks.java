package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.merchant.work.StaffWorks;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.web.rest.exchange.FileAnswer;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkOutcome;
import io.merchantloyalty.work.WorkState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Long work of the merchant: how far it is, what is wrong, what came of it. */
@Path("merchant/v1/works")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantWorks {

  @Inject MerchantCalls calls;
  @Inject StaffWorks works;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "listWorks", summary = "The merchant's long work, the newest first")
  public WorksBody list(
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    PageRequest page = Paging.read(query, cursor, limit);
    Optional<WorkState> wanted = query.oneOf("state", state, WorkState.class);
    query.refuse();
    return WorksBody.of(works.list(calls.current(), wanted, page));
  }

  @GET
  @Path("{work}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readWork", summary = "How far a piece of long work is")
  public WorkBody read(@PathParam("work") String reference) {
    return WorkBody.of(works.read(calls.current(), reference));
  }

  @GET
  @Path("{work}/faults")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "listWorkFaults",
      summary = "The lines of the uploaded file that are wrong; the first thousand are kept")
  public WorkFaultsBody faults(
      @PathParam("work") String reference,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    return WorkFaultsBody.of(works.faults(calls.current(), reference, Paging.read(cursor, limit)));
  }

  @GET
  @Path("{work}/lines")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "listWorkLines",
      summary =
          "What becomes of the lines of the uploaded file that are right: what would while it is"
              + " checked, what did once it is done")
  public WorkLinesBody lines(
      @PathParam("work") String reference,
      @QueryParam("outcome") String outcome,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    PageRequest page = Paging.read(query, cursor, limit);
    Optional<WorkOutcome> wanted = query.oneOf("outcome", outcome, WorkOutcome.class);
    query.refuse();
    return WorkLinesBody.of(works.lines(calls.current(), reference, wanted, page));
  }

  @POST
  @Path("{work}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "confirmWork",
      summary = "Do what was checked; 409 when it waits for no word, or has wrong lines")
  public WorkBody confirm(@PathParam("work") String reference, WorkWordBody body) {
    return WorkBody.of(works.confirm(calls.current(), reference, body.skipFaults()));
  }

  @POST
  @Path("{work}/cancellation")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "cancelWork",
      summary = "Call work off: what it has done stays done; 409 when it has ended")
  public WorkBody cancel(@PathParam("work") String reference) {
    return WorkBody.of(works.cancel(calls.current(), reference));
  }

  @GET
  @Path("{work}/result")
  @Produces({"text/csv", "application/pdf", "application/zip", "application/xml"})
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readWorkResult", summary = "The file that the work has made")
  @Answers(body = byte[].class, when = "The file", headers = HttpHeaders.CONTENT_DISPOSITION)
  public Response result(@PathParam("work") String reference) {
    WorkFile file = works.result(calls.current(), reference);
    return FileAnswer.of(file);
  }
}
