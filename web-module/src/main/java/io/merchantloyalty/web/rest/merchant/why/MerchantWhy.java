package io.merchantloyalty.web.rest.merchant.why;

import io.merchantloyalty.loyalty.why.AskWhy;
import io.merchantloyalty.loyalty.why.Whys;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why a card works in a shop, or does not. */
@Path("merchant/v1/why")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantWhy {

  @Inject MerchantCalls calls;
  @Inject Whys whys;
  @Inject ShopTerminals terminals;

  @GET
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "askWhy",
      summary =
          "Whether a program was valid at a node or terminal at a moment, and the mark that"
              + " decided")
  public WhyBody why(
      @QueryParam("program") String program,
      @QueryParam("node") String node,
      @QueryParam("terminal") String terminal,
      @QueryParam("at") String at) {
    Query query = new Query();
    query.required("program", program);
    Optional<Instant> moment = query.moment("at", at);
    if ((node == null) == (terminal == null)) {
      query.wrong("node", "must be given, or terminal in its place", node == null ? "" : node);
    }
    query.refuse();
    return answer(program, node, terminal, moment, Optional.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "askWhyOfCard",
      summary = "Whether a card could be used at a node or terminal at a moment, and why not")
  public WhyBody why(WhyOfCardBody body) {
    if ((body.node() == null) == (body.terminal() == null)) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          new Violation(
              "node", "must be given, or terminal in its place", Optional.ofNullable(body.node())));
    }
    return answer(
        body.program(),
        body.node(),
        body.terminal(),
        Optional.ofNullable(body.at()),
        Optional.of(new AskWhy.Card(CardNumber.ofNullable(body.cardNumber()), Optional.empty())));
  }

  private WhyBody answer(
      String program,
      String node,
      String terminal,
      Optional<Instant> at,
      Optional<AskWhy.Card> card) {
    MerchantCall call = calls.current();
    String asked = node == null ? terminals.shopAt(call, terminal, at) : node;
    return WhyBody.of(whys.why(call, new AskWhy(program, asked, at, card)));
  }
}
