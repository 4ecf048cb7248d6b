package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.loyalty.place.ProgramsHere;
import io.merchantloyalty.merchant.browse.Branches;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tree of shops as it is looked at, branch by branch, and what is valid at a node. */
@Path("merchant/v1/shop-nodes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantBranches {

  @Inject MerchantCalls calls;
  @Inject Branches branches;
  @Inject ProgramsHere programs;

  @GET
  @Path("{node}/children")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "listBranches",
      summary = "Those right below a node, by name, with what hangs below each")
  public BranchesBody children(
      @PathParam("node") String node,
      @QueryParam("retired") String retired,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    boolean withRetired = query.truth("retired", retired);
    PageRequest page = Paging.read(query, cursor, limit);
    query.refuse();
    return BranchesBody.of(branches.below(calls.current(), node, withRetired, page));
  }

  @GET
  @Path("{node}/way")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "readWay",
      summary = "The nodes from the root to a node, itself the last")
  public WayBody way(@PathParam("node") String node) {
    return WayBody.of(branches.way(calls.current(), node));
  }

  @GET
  @Path("{node}/programs")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "listProgramsHere",
      summary = "Which programs are valid at a node at a moment, and through which mark")
  public ProgramsHereBody programs(@PathParam("node") String node, @QueryParam("at") String at) {
    Query query = new Query();
    Optional<Instant> moment = query.moment("at", at);
    query.refuse();
    return ProgramsHereBody.of(programs.at(calls.current(), node, moment));
  }

  @GET
  @Path("{node}/marks")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "listMarksHere",
      summary = "The marks at a node itself, of all programs, that have not ended")
  public MarksHereBody marks(@PathParam("node") String node) {
    return MarksHereBody.of(programs.marks(calls.current(), node));
  }
}
