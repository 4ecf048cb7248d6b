package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.merchant.tree.FindNodes;
import io.merchantloyalty.merchant.tree.MoveNode;
import io.merchantloyalty.merchant.tree.NodeView;
import io.merchantloyalty.merchant.tree.RetireNode;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.Tagged;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The merchant's tree of groups and shops. */
@Path("merchant/v1/shop-nodes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantShopNodes {

  @Inject MerchantCalls calls;
  @Inject ShopNodes nodes;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "listShopNodes",
      summary =
          "The children of a node, nodes by the beginning or a part of their name, or the root")
  public ShopNodesBody list(
      @QueryParam("parent") String parent,
      @QueryParam("name") String name,
      @QueryParam("contains") String contains,
      @QueryParam("retired") String retired,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Query query = new Query();
    boolean withRetired = query.truth("retired", retired);
    PageRequest page = Paging.read(query, cursor, limit);
    Optional<String> beginning = query.text("name", name, FindNodes.NAME_CHARS_MAX);
    Optional<String> part = query.text("contains", contains, FindNodes.NAME_CHARS_MAX);
    query.refuse();
    FindNodes command =
        new FindNodes(Optional.ofNullable(parent), beginning, part, withRetired, page);
    return ShopNodesBody.of(nodes.find(calls.current(), command));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(operationId = "createShopNode", summary = "Add a group or a shop to the tree")
  @Answers(
      status = 201,
      body = ShopNodeBody.class,
      when = "The new node",
      headers = {"Location", "ETag"})
  public Response create(
      @HeaderParam(IdempotencyKey.HEADER) String key, NewShopNodeBody body, @Context UriInfo uri) {
    NodeView view = nodes.create(calls.keyed(key, "createShopNode", "", body), body.toCommand());
    return Tagged.created(
        uri.getAbsolutePathBuilder().path(view.reference()).build(),
        ShopNodeBody.of(view),
        view.tag());
  }

  @GET
  @Path("{node}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "readShopNode", summary = "A node and the way to it from the root")
  @Answers(body = ShopNodeBody.class, headers = "ETag")
  public Response read(@PathParam("node") String node) {
    return answer(nodes.read(calls.current(), node));
  }

  @PUT
  @Path("{node}")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "changeShopNode",
      summary = "Rename a node, give a shop a reseller id, or say whether refunds are given")
  @Answers(body = ShopNodeBody.class, headers = "ETag")
  public Response change(
      @PathParam("node") String node,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ShopNodeChangeBody body) {
    return answer(nodes.change(calls.current(), body.toCommand(node, Tagged.seen(ifMatch))));
  }

  @POST
  @Path("{node}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "moveShopNode",
      summary = "Hang a node with all that is below it under another group, from now on")
  @Answers(body = ShopNodeBody.class, headers = "ETag")
  public Response move(
      @PathParam("node") String node,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ShopNodeMoveBody body) {
    return answer(
        nodes.move(calls.current(), new MoveNode(node, Tagged.seen(ifMatch), body.parent())));
  }

  @POST
  @Path("{node}/retirement")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "retireShopNode",
      summary =
          "Take a node out of service for good; 409 while nodes or terminals in service are there")
  @Answers(body = ShopNodeBody.class, headers = "ETag")
  public Response retire(
      @PathParam("node") String node, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(nodes.retire(calls.current(), new RetireNode(node, Tagged.seen(ifMatch))));
  }

  private static Response answer(NodeView view) {
    return Tagged.ok(ShopNodeBody.of(view), view.tag());
  }
}
