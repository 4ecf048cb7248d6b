package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.IssuedToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.wallet.Msisdn;
import io.merchantloyalty.wallet.SignIn;
import io.merchantloyalty.wallet.device.DeviceSecret;
import io.merchantloyalty.wallet.session.IssuedSession;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest {

  private static final IssuedToken ISSUED = new IssuedToken("jwt", Duration.ofMinutes(15));
  private static final IssuedSession SESSION =
      new IssuedSession(ISSUED, "refresh", Samples.AT, Optional.empty());
  private static final String POLL = "pos/v1/invoices/" + Samples.REFERENCE + "/status";

  private final ApiInMemory api = new ApiInMemory();

  @Test
  void aTillAndAMerchantUserGetTokensWithBasic() throws Exception {
    when(api.terminals.signIn(any())).thenReturn(ISSUED);
    when(api.merchantUsers.signIn(any())).thenReturn(ISSUED);
    String expected = "{\"token\":\"jwt\",\"tokenType\":\"Bearer\",\"expiresIn\":900}";
    assertThat(post("pos/v1/tokens", ApiInMemory.TILL).bytes()).asString().isEqualTo(expected);
    verify(api.terminals)
        .signIn(new Credentials.Password("0460000100001002", "2009", ApiInMemory.SOURCE));
    assertThat(post("pos/v1/tokens", ApiInMemory.MERCHANT_USER).status()).isEqualTo(200);
    assertThat(post("merchant/v1/tokens", ApiInMemory.MERCHANT_USER).status()).isEqualTo(200);
  }

  @Test
  void shoppersAndOperatorsGetTokensByTheirBody() {
    when(api.signIns.signIn(
            new SignIn(
                Msisdn.typed("46700000001"),
                "1234",
                Optional.of(new DeviceSecret("demo")),
                Optional.empty(),
                ApiInMemory.SOURCE)))
        .thenReturn(SESSION);
    when(api.operators.signIn(
            new Credentials.Password("op", "pw", ApiInMemory.SOURCE), Optional.empty()))
        .thenReturn(ISSUED);
    Map<String, String> json = Map.of("Content-Type", "application/json");
    assertThat(
            api.send(
                    "POST",
                    "wallet/v1/tokens",
                    json,
                    "{\"msisdn\":\"46700000001\",\"pin\":\"1234\",\"device\":\"demo\"}")
                .status())
        .isEqualTo(200);
    assertThat(
            api.send("POST", "operator/v1/tokens", json, "{\"user\":\"op\",\"password\":\"pw\"}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aTokenMakesNoToken() {
    assertThat(post("pos/v1/tokens", ApiInMemory.bearer(PrincipalKind.TERMINAL)).status())
        .isEqualTo(401);
    verifyNoInteractions(api.terminals);
  }

  @Test
  void aTillPollsWithPasswordOrToken() {
    when(api.invoices.status(any(), any())).thenReturn(Samples.status(InvoiceStatus.ISSUED));
    assertThat(api.get(POLL, ApiInMemory.TILL).status()).isEqualTo(200);
    assertThat(api.get(POLL, ApiInMemory.bearer(PrincipalKind.TERMINAL)).status()).isEqualTo(200);
    verify(api.invoices)
        .status(
            new Credentials.Bearer(ApiInMemory.token("TERMINAL")), Optional.of(Samples.REFERENCE));
  }

  /** Every operation, every kind of token that it is not for. */
  @ParameterizedTest
  @EnumSource(PrincipalKind.class)
  void aGoodTokenOfAnotherKindIsDenied(PrincipalKind kind) throws Exception {
    for (var operation : EveryOperationTest.operations().toList()) {
      var who = operation.getAnnotation(io.merchantloyalty.web.rest.signin.For.class);
      if (who != null && !List.of(who.value()).contains(kind)) {
        Answer answer = call(operation, ApiInMemory.bearer(kind));
        assertThat(answer.status()).as(operation.toString()).isEqualTo(403);
        assertThat(answer.json().get("resultName").asText()).isEqualTo("ACCESS_DENIED");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"' '", "Basic", "Basic !!!", "Basic YWJj", "Bearer nonsense", "Digest x", "Bearer"})
  void whatShowsNobodyIsAskedToSignIn(String authorization) throws Exception {
    for (var operation : EveryOperationTest.operations().toList()) {
      if (operation.isAnnotationPresent(io.merchantloyalty.web.rest.signin.For.class)) {
        Answer answer = call(operation, authorization);
        assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
        assertThat(answer.json().get("resultCode").asInt()).isEqualTo(20);
      }
    }
  }

  @Test
  void onlyThoseWhoMayUseItAreToldOfBasic() {
    assertThat(challenges(api.get(POLL, "x")))
        .containsExactly(
            "Basic realm=\"merchant-loyalty\", charset=\"UTF-8\"",
            "Bearer realm=\"merchant-loyalty\"");
    assertThat(challenges(api.get("wallet/v1/accounts", "x")))
        .containsExactly("Bearer realm=\"merchant-loyalty\"");
  }

  @Test
  void anUnknownPrincipalAndAWrongPasswordLookTheSame() {
    byte[][] bodies =
        List.of(
                ResultCode.AUTHENTICATION_FAILED,
                ResultCode.INVALID_INITIATOR_PRINCIPAL_ID,
                ResultCode.INITIATOR_PRINCIPAL_NOT_FOUND)
            .stream()
            .map(
                code -> {
                  doThrow(
                          new DomainException(
                              code, "the till " + code, new Details.NotFound("terminal")))
                      .when(api.invoices)
                      .status(any(), any());
                  Answer answer = api.get(POLL, ApiInMemory.TILL);
                  assertThat(answer.status()).isEqualTo(401);
                  assertThat(challenges(answer)).hasSize(2);
                  return answer.bytes();
                })
            .toArray(byte[][]::new);
    assertThat(bodies[1]).isEqualTo(bodies[0]);
    assertThat(bodies[2]).isEqualTo(bodies[0]);
  }

  @Test
  void tooManyWrongAttemptsSayWhenToTryAgain() {
    when(api.signIns.signIn(any()))
        .thenThrow(
            new DomainException(
                ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE,
                "locked",
                new Details.RetryAfter(900)));
    Answer answer =
        api.send(
            "POST",
            "wallet/v1/tokens",
            Map.of("Content-Type", "application/json"),
            "{\"msisdn\":\"1\",\"pin\":\"1234\"}");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("900");
  }

  private Answer post(String path, String authorization) {
    return api.send("POST", path, Map.of("Authorization", authorization), "");
  }

  private Answer call(java.lang.reflect.Method operation, String authorization) {
    var below = operation.getAnnotation(jakarta.ws.rs.Path.class);
    String path =
        operation
            .getDeclaringClass()
            .getAnnotation(jakarta.ws.rs.Path.class)
            .value()
            .replaceAll("\\{\\w+}", "1");
    if (below != null) {
      path += "/" + below.value().replaceAll("\\{\\w+}", "1");
    }
    String verb =
        Arrays.stream(operation.getAnnotations())
            .map(any -> any.annotationType().getAnnotation(jakarta.ws.rs.HttpMethod.class))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow()
            .value();
    return verb.equals("GET")
        ? api.get(path, authorization)
        : api.sendJson(verb, path, authorization, "{}");
  }

  private static List<Object> challenges(Answer answer) {
    return answer.head().getHeaders().get("WWW-Authenticate");
  }
}
