package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.invoice.history.ExportedPayment;
import io.merchantloyalty.invoice.history.PastPayment;
import io.merchantloyalty.invoice.history.PastPaymentStatus;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.IssuedToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.wallet.Msisdn;
import io.merchantloyalty.wallet.ShopperProfile;
import io.merchantloyalty.wallet.SignUp;
import io.merchantloyalty.wallet.activation.AskedCode;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.wallet.session.SessionView;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import io.merchantloyalty.web.rest.exchange.Paging;
import io.merchantloyalty.web.rest.wallet.ExportBody;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** From signing up to being forgotten. */
class WalletLifeApiTest {

  private static final String SIGNED_IN = ApiInMemory.bearer(PrincipalKind.WALLET_USER);
  private static final AccessToken SHOPPER = ApiInMemory.token("WALLET_USER");
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final IssuedSession SESSION =
      new IssuedSession(
          new IssuedToken("jwt", Duration.ofMinutes(15)), "next", Samples.AT, Optional.empty());
  private static final String TOKENS =
      "{\"token\":\"jwt\",\"tokenType\":\"Bearer\",\"expiresIn\":900,\"refreshToken\":\"next\","
          + "\"refreshUntil\":\"2026-03-01T09:30:45.120Z\"}";

  private final ApiInMemory api = new ApiInMemory();

  @Test
  void aCodeIsOnItsWayAndIsNotShown() {
    when(api.signUps.askForCode(eq(Msisdn.typed("46700000004")), anyString()))
        .thenReturn(new AskedCode(Duration.ofMinutes(10), Optional.empty()));
    Answer answer =
        api.send("POST", "wallet/v1/activation-codes", JSON, "{\"msisdn\":\"+46 70 000 00 04\"}");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.bytes()).asString().isEqualTo("{\"expiresIn\":600}");
  }

  @Test
  void aDemoShowsTheCode() throws Exception {
    when(api.signUps.askForCode(any(), any()))
        .thenReturn(new AskedCode(Duration.ofMinutes(10), Optional.of("012345")));
    Answer answer =
        api.send("POST", "wallet/v1/activation-codes", JSON, "{\"msisdn\":\"46700000004\"}");
    assertThat(answer.json().get("demoCode").asText()).isEqualTo("012345");
  }

  @Test
  void whoSignsUpIsSignedIn() {
    when(api.signUps.complete(any(), any())).thenReturn(SESSION);
    Answer answer =
        api.send(
            "POST",
            "wallet/v1/wallets",
            JSON,
            "{\"msisdn\":\"46700000004\",\"activationCode\":\"012345\",\"pin\":\"4321\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.bytes()).asString().isEqualTo(TOKENS);
    ArgumentCaptor<SignUp> command = ArgumentCaptor.forClass(SignUp.class);
    verify(api.signUps).complete(command.capture(), eq(Optional.empty()));
    assertThat(command.getValue().name()).isEmpty();
    assertThat(command.getValue().code()).isEqualTo("012345");
  }

  @Test
  void neitherCodeNorPinIsRepeatedWhenItIsWrong() {
    Answer answer =
        api.send(
            "POST",
            "wallet/v1/wallets",
            JSON,
            "{\"msisdn\":\"46700000004\",\"activationCode\":\"77777\",\"pin\":\"88x\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.bytes())
        .asString()
        .contains("/activationCode", "/pin")
        .doesNotContain("77777", "88x");
    verifyNoInteractions(api.signUps);
  }

  @Test
  void aRefreshTokenBringsTheNextAndIsGivenBackToSignOut() {
    when(api.sessions.refresh("old")).thenReturn(SESSION);
    Answer refreshed =
        api.send("POST", "wallet/v1/tokens/refresh", JSON, "{\"refreshToken\":\"old\"}");
    assertThat(refreshed.bytes()).asString().isEqualTo(TOKENS);
    Answer out =
        api.send("POST", "wallet/v1/tokens/revocation", JSON, "{\"refreshToken\":\"next\"}");
    assertThat(out.status()).isEqualTo(204);
    verify(api.sessions).end("next");
  }

  @Test
  void aPinIsChangedByWhoKnowsIt() {
    when(api.pinChanges.change(SHOPPER, "1234", "98765")).thenReturn(SESSION);
    Answer answer =
        api.sendJson(
            "PUT", "wallet/v1/pin", SIGNED_IN, "{\"oldPin\":\"1234\",\"newPin\":\"98765\"}");
    assertThat(answer.bytes()).asString().isEqualTo(TOKENS);
  }

  @Test
  void erasureAsksForThePin() {
    Answer answer = api.sendJson("POST", "wallet/v1/erasure", SIGNED_IN, "{\"pin\":\"1234\"}");
    assertThat(answer.status()).isEqualTo(204);
    verify(api.erasures).erase(SHOPPER, "1234");
  }

  @Test
  void theHistoryIsReadPageByPage() throws Exception {
    when(api.pastPayments.page(SHOPPER, new PageRequest(Optional.of(Samples.ERS), 2)))
        .thenReturn(new Page<>(List.of(payment("1")), Optional.empty()));
    String cursor =
        Paging.nextCursor(new Page<>(List.of(), Optional.of(Samples.ERS))).orElseThrow();
    Answer answer = api.get("wallet/v1/payments?limit=2&cursor=" + cursor, SIGNED_IN);
    assertThat(answer.json().at("/payments/0/status").asText()).isEqualTo("REVERSED");
    assertThat(answer.json().at("/payments/0/card/tokenId").asText()).isEqualTo("SOME_CARD");
    assertThat(answer.json().at("/payments/0/refunds/0/status").asText()).isEqualTo("GIVEN");
    assertThat(answer.json().at("/payments/0/refunds/0/savingReversed/value").asText())
        .isEqualTo("1.17");
    assertThat(answer.json().has("nextCursor")).isFalse();
  }

  @Test
  void theExportHoldsAllPagesAndJustTheMembersThatTheDocumentNames() throws Exception {
    when(api.wallets.profile(SHOPPER))
        .thenReturn(new ShopperProfile("46700000004", Optional.empty(), "ref", Samples.AT));
    when(api.sessions.list(SHOPPER))
        .thenReturn(
            List.of(new SessionView(Samples.AT, Optional.empty(), Samples.AT, Optional.empty())));
    when(api.paymentExport.page(SHOPPER, PageRequest.first()))
        .thenReturn(new Page<>(List.of(exported("1"), exported("2")), Optional.of("2")));
    when(api.paymentExport.page(SHOPPER, new PageRequest(Optional.of("2"), PageRequest.SIZE_MAX)))
        .thenReturn(new Page<>(List.of(exported("3")), Optional.empty()));
    Answer answer = api.get("wallet/v1/export", SIGNED_IN);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    JsonNode document = answer.json();
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(
            Arrays.stream(ExportBody.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    assertThat(document.at("/payments"))
        .extracting(payment -> payment.at("/ersReference").asText())
        .containsExactly("1", "2", "3");
    assertThat(document.at("/payments/0/refunds/0/amount/value").asText()).isEqualTo("10.50");
    assertThat(document.at("/payments/0/cardRemembered").asBoolean()).isTrue();
  }

  @Test
  void anExportThatIsRefusedIsAProblemAndNoBrokenDocument() throws Exception {
    when(api.wallets.profile(SHOPPER))
        .thenReturn(new ShopperProfile("46700000004", Optional.empty(), "ref", Samples.AT));
    when(api.paymentExport.page(any(), any()))
        .thenThrow(new DomainException(ResultCode.AUTHENTICATION_FAILED, "erased"));
    assertThat(api.get("wallet/v1/export", SIGNED_IN).status()).isEqualTo(401);
  }

  private static ExportedPayment exported(String ersReference) {
    return new ExportedPayment(
        payment(ersReference),
        List.of(),
        Optional.of(new ExportedPayment.Answer(true, Samples.AT)));
  }

  private static PastPayment payment(String ersReference) {
    return new PastPayment(
        ersReference,
        Samples.REFERENCE,
        PastPaymentStatus.REVERSED,
        Samples.sek(100),
        Samples.AT,
        new PastPayment.Place("Merchant", "Shop", "Till"),
        "account",
        Optional.of(new PastPayment.UsedCard("SOME_CARD", Optional.empty(), Optional.empty())),
        List.of(Samples.shopperRefund()));
  }
}
