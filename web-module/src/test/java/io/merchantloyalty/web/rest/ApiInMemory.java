package io.merchantloyalty.web.rest;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.merchantloyalty.invoice.Bills;
import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.invoice.StatusWaits;
import io.merchantloyalty.invoice.erasure.Erasures;
import io.merchantloyalty.invoice.history.PastPayments;
import io.merchantloyalty.invoice.history.PaymentExport;
import io.merchantloyalty.invoice.refund.Refunds;
import io.merchantloyalty.invoice.refund.ShopperRefunds;
import io.merchantloyalty.invoice.staff.StaffBills;
import io.merchantloyalty.invoice.staff.TerminalRetirement;
import io.merchantloyalty.ledger.LedgerCheck;
import io.merchantloyalty.loyalty.blocking.CardImports;
import io.merchantloyalty.loyalty.blocking.Cards;
import io.merchantloyalty.loyalty.card.AddablePrograms;
import io.merchantloyalty.loyalty.card.ShopperCards;
import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.loyalty.picture.ProgramPictures;
import io.merchantloyalty.loyalty.place.ProgramsHere;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.loyalty.whatif.MarkEffects;
import io.merchantloyalty.loyalty.why.Whys;
import io.merchantloyalty.media.Pictures;
import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.merchant.audit.AuditTrail;
import io.merchantloyalty.merchant.browse.Branches;
import io.merchantloyalty.merchant.key.ApiKeys;
import io.merchantloyalty.merchant.operator.Merchants;
import io.merchantloyalty.merchant.signin.Profiles;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.merchant.treefile.TreeFiles;
import io.merchantloyalty.merchant.user.Invitations;
import io.merchantloyalty.merchant.user.Users;
import io.merchantloyalty.merchant.work.StaffWorks;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Operators;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import io.merchantloyalty.terminal.sticker.Stickers;
import io.merchantloyalty.terminal.tillfile.TillFiles;
import io.merchantloyalty.wallet.PinChanges;
import io.merchantloyalty.wallet.PinResets;
import io.merchantloyalty.wallet.SignIns;
import io.merchantloyalty.wallet.SignUps;
import io.merchantloyalty.wallet.Wallets;
import io.merchantloyalty.wallet.device.Devices;
import io.merchantloyalty.wallet.session.Sessions;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.operator.OperatorCalls;
import io.merchantloyalty.web.rest.signin.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The whole API in the JAX-RS implementation that the server brings, without a server: real routes,
 * filters, bodies and mappers; the business tier is made of mocks. A token's text is the kind of
 * its principal.
 */
final class ApiInMemory {

  /** An answer with its body read. */
  record Answer(int status, ContainerResponse head, ByteArrayOutputStream body) {
    byte[] bytes() {
      return body.toByteArray();
    }

    JsonNode json() throws Exception {
      return new ObjectMapper().readTree(bytes());
    }

    String header(String name) {
      return head.getHeaderString(name);
    }
  }

  static final URI BASE = URI.create("http://pay.example/api/");
  static final String SOURCE = "192.0.2.1";
  static final String TILL = basic("0460000100001002:2009");
  static final String MERCHANT_USER = basic("public_test_shop/9900:1234");

  final Invoices invoices = mock(Invoices.class);
  final Refunds refunds = mock(Refunds.class);
  final ShopperRefunds shopperRefunds = mock(ShopperRefunds.class);
  final Bills bills = mock(Bills.class);
  final StatusWaits waits = mock(StatusWaits.class);
  final Terminals terminals = mock(Terminals.class);
  final MerchantUsers merchantUsers = mock(MerchantUsers.class);
  final Wallets wallets = mock(Wallets.class);
  final SignIns signIns = mock(SignIns.class);
  final Devices devices = mock(Devices.class);
  final SignUps signUps = mock(SignUps.class);
  final Sessions sessions = mock(Sessions.class);
  final PinChanges pinChanges = mock(PinChanges.class);
  final PinResets pinResets = mock(PinResets.class);
  final PastPayments pastPayments = mock(PastPayments.class);
  final AddablePrograms addablePrograms = mock(AddablePrograms.class);
  final ShopperCards shopperCards = mock(ShopperCards.class);
  final PaymentExport paymentExport = mock(PaymentExport.class);
  final Erasures erasures = mock(Erasures.class);
  final Pictures pictures = mock(Pictures.class);
  final Operators operators = mock(Operators.class);
  final LedgerCheck ledger = mock(LedgerCheck.class);
  final Merchants merchants = mock(Merchants.class);
  final ShopNodes shopNodes = mock(ShopNodes.class);
  final Programs programs = mock(Programs.class);
  final ProgramPictures programPictures = mock(ProgramPictures.class);
  final Marks marks = mock(Marks.class);
  final TerminalRetirement terminalRetirement = mock(TerminalRetirement.class);
  final TillFiles tillFiles = mock(TillFiles.class);
  final Stickers stickers = mock(Stickers.class);
  final TreeFiles treeFiles = mock(TreeFiles.class);
  final StaffBills staffBills = mock(StaffBills.class);
  final MarkEffects markEffects = mock(MarkEffects.class);
  final Branches branches = mock(Branches.class);
  final ProgramsHere programsHere = mock(ProgramsHere.class);
  final Cards cards = mock(Cards.class);
  final CardImports cardImports = mock(CardImports.class);
  final StaffWorks works = mock(StaffWorks.class);
  final Coalitions coalitions = mock(Coalitions.class);
  final ShopTerminals shopTerminals = mock(ShopTerminals.class);
  final Whys whys = mock(Whys.class);
  final AuditTrail auditTrail = mock(AuditTrail.class);
  final Users users = mock(Users.class);
  final Invitations userLinks = mock(Invitations.class);
  final ApiKeys apiKeys = mock(ApiKeys.class);
  final Profiles profiles = mock(Profiles.class);
  final InvoiceFeed feed = mock(InvoiceFeed.class);
  private final AccessTokens tokens = mock(AccessTokens.class);
  private final ApplicationHandler handler;
  private String method;

  ApiInMemory() {
    lenient().when(feed.isHealthy()).thenReturn(true);
    lenient().when(tokens.verify(anyString())).thenAnswer(call -> token(call.getArgument(0)));
    handler = new ApplicationHandler(ResourceConfig.forApplication(new Api()).register(binder()));
  }

  static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  static String bearer(PrincipalKind kind) {
    return "Bearer " + kind;
  }

  static AccessToken token(String kind) {
    try {
      return new AccessToken(PrincipalKind.valueOf(kind), 7, 1, Instant.EPOCH);
    } catch (IllegalArgumentException e) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "bad token");
    }
  }

  Answer get(String path, String authorization) {
    return send("GET", path, Map.of("Authorization", authorization), "");
  }

  Answer sendJson(String verb, String path, String authorization, String body) {
    return send(
        verb,
        path,
        Map.of("Authorization", authorization, "Content-Type", "application/json"),
        body);
  }

  Answer send(String verb, String path, Map<String, String> headers, String body) {
    method = verb;
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            BASE.resolve(path),
            verb,
            null,
            new MapPropertiesDelegate(),
            handler.getConfiguration());
    headers.forEach(request::header);
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    request.setEntityStream(new ByteArrayInputStream(sent));
    ByteArrayOutputStream answered = new ByteArrayOutputStream();
    try {
      ContainerResponse response = handler.apply(request, answered).get();
      return new Answer(response.getStatus(), response, answered);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private AbstractBinder binder() {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        bind(invoices).to(Invoices.class);
        bind(refunds).to(Refunds.class);
        bind(shopperRefunds).to(ShopperRefunds.class);
        bind(bills).to(Bills.class);
        bind(waits).to(StatusWaits.class);
        bind(terminals).to(Terminals.class);
        bind(merchantUsers).to(MerchantUsers.class);
        bind(wallets).to(Wallets.class);
        bind(signIns).to(SignIns.class);
        bind(devices).to(Devices.class);
        bind(signUps).to(SignUps.class);
        bind(sessions).to(Sessions.class);
        bind(pinChanges).to(PinChanges.class);
        bind(pinResets).to(PinResets.class);
        bind(pastPayments).to(PastPayments.class);
        bind(addablePrograms).to(AddablePrograms.class);
        bind(shopperCards).to(ShopperCards.class);
        bind(paymentExport).to(PaymentExport.class);
        bind(erasures).to(Erasures.class);
        bind(pictures).to(Pictures.class);
        bind(operators).to(Operators.class);
        bind(ledger).to(LedgerCheck.class);
        bind(merchants).to(Merchants.class);
        bind(shopNodes).to(ShopNodes.class);
        bind(programs).to(Programs.class);
        bind(programPictures).to(ProgramPictures.class);
        bind(marks).to(Marks.class);
        bind(terminalRetirement).to(TerminalRetirement.class);
        bind(tillFiles).to(TillFiles.class);
        bind(stickers).to(Stickers.class);
        bind(treeFiles).to(TreeFiles.class);
        bind(staffBills).to(StaffBills.class);
        bind(markEffects).to(MarkEffects.class);
        bind(branches).to(Branches.class);
        bind(programsHere).to(ProgramsHere.class);
        bind(cards).to(Cards.class);
        bind(cardImports).to(CardImports.class);
        bind(works).to(StaffWorks.class);
        bind(coalitions).to(Coalitions.class);
        bind(shopTerminals).to(ShopTerminals.class);
        bind(whys).to(Whys.class);
        bind(auditTrail).to(AuditTrail.class);
        bind(users).to(Users.class);
        bind(userLinks).to(Invitations.class);
        bind(apiKeys).to(ApiKeys.class);
        bind(profiles).to(Profiles.class);
        bind(feed).to(InvoiceFeed.class);
        bind(tokens).to(AccessTokens.class);
        bind(Validation.buildDefaultValidatorFactory().getValidator()).to(Validator.class);
        bind(servletRequest()).to(HttpServletRequest.class);
        bindAsContract(MerchantCalls.class)
            .proxy(true)
            .proxyForSameScope(false)
            .in(RequestScoped.class);
        bindAsContract(OperatorCalls.class)
            .proxy(true)
            .proxyForSameScope(false)
            .in(RequestScoped.class);
        bindAsContract(Caller.class).proxy(true).proxyForSameScope(false).in(RequestScoped.class);
      }
    };
  }

  private HttpServletRequest servletRequest() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ApiInMemory.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, asked, arguments) ->
                switch (asked.getName()) {
                  case "getRemoteAddr" -> SOURCE;
                  case "getAttribute" -> null;
                  default -> method;
                });
  }
}
