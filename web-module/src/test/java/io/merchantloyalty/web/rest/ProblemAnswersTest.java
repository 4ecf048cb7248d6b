package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.CorrelationId;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import io.merchantloyalty.web.rest.json.JsonBodies;
import jakarta.ejb.EJBException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemAnswersTest {

  private static final String BILL = "pos/v1/invoices/" + Samples.REFERENCE;

  private final ApiInMemory api = new ApiInMemory();

  @Test
  void aRefusalThatAnEjbWrappedIsFound() {
    when(api.invoices.read(any(), any()))
        .thenThrow(
            new EJBException(
                new IllegalStateException(
                    DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice"))));
    assertThat(api.get(BILL, ApiInMemory.TILL).status()).isEqualTo(404);
  }

  @Test
  void aDatabaseThatIsLostOnTheWayIsUnavailable() throws Exception {
    when(api.invoices.read(any(), any()))
        .thenThrow(new EJBException(new SQLNonTransientConnectionException("gone", "08S01")));
    Answer answer = api.get(BILL, ApiInMemory.TILL);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().at("/resultCode").asInt()).isEqualTo(94);
  }

  @Test
  void aRefusalThatCouldPassForNewsOfAPaymentHasAReasonOfItsOwn() throws Exception {
    when(api.invoices.cancel(any(), any()))
        .thenThrow(
            new DomainException(
                ResultCode.CANNOT_CANCEL_PAID_INVOICE,
                "how to keep it",
                new Details.Uncollected()));
    Answer answer =
        api.send(
            "POST",
            BILL + "/cancellation",
            Map.of("Authorization", ApiInMemory.TILL, "Content-Type", "application/json"),
            "");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().at("/resultCode").asInt()).isEqualTo(50);
    assertThat(answer.json().at("/reason").asText()).isEqualTo("PAYMENT_NOT_COLLECTED");
    assertThat(answer.json().at("/type").asText())
        .isEqualTo("urn:problem:merchant-loyalty:payment-not-collected");
    assertThat(answer.json().at("/title").asText()).isEqualTo("Payment not collected");
    assertThat(answer.json().at("/detail").asText()).isEqualTo("how to keep it");
  }

  @Test
  void aFaultTellsNothingButItsId() throws Exception {
    when(api.invoices.read(any(), any()))
        .thenThrow(new EJBException(new IllegalStateException("table invoice is gone")));
    Answer[] answer = new Answer[1];
    CorrelationId.during(Optional.of("find-me"), () -> answer[0] = api.get(BILL, ApiInMemory.TILL));
    assertThat(answer[0].status()).isEqualTo(500);
    assertThat(answer[0].json().toString())
        .isEqualTo(
            "{\"type\":\"urn:problem:merchant-loyalty:system-error\",\"title\":\"System error\","
                + "\"status\":500,\"detail\":\"the server failed; its log tells more under this"
                + " correlation id\",\"resultCode\":90,\"resultName\":\"SYSTEM_ERROR\","
                + "\"correlationId\":\"find-me\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  nothing/here,     application/json, application/json, 404",
    "GET,  pos/v1,           application/json, application/json, 404",
    "GET,  pos/v1/tokens,    application/json, application/json, 405",
    "DELETE, pos/v1/invoices/1, application/json, application/json, 405",
    "BREW, pos/v1/invoices/1, application/json, application/json, 405",
    "GET,  pos/v1/invoices/1, application/json, application/xml, 406",
    "GET,  pos/v1/invoices/1/qr.png, application/json, application/json, 406",
    "POST, pos/v1/invoices,  text/xml, application/json, 415",
    "POST, pos/v1/invoices,  application/x-www-form-urlencoded, application/json, 415",
    "POST, pos/v1/invoices,  application/json;charset=latin1, application/json, 415",
  })
  void whatHttpItselfRefusesIsAProblemDocumentToo(
      String verb, String path, String type, String accept, int status) throws Exception {
    Answer answer =
        api.send(
            verb,
            path,
            Map.of("Authorization", ApiInMemory.TILL, "Content-Type", type, "Accept", accept),
            "{}");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.json().at("/resultCode").asInt()).isEqualTo(91);
    assertThat(answer.header("Allow") != null).isEqualTo(status == 405);
  }

  @Test
  void aBodyThatSaysItIsTooLongIsNotRead() {
    Answer answer =
        api.send(
            "POST",
            "pos/v1/invoices",
            Map.of(
                "Authorization",
                ApiInMemory.TILL,
                "Content-Type",
                "application/json",
                "Content-Length",
                "99999999999"),
            "{}");
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void aBodyThatTurnsOutTooLongIsNotReadOn() {
    String body = "{\"title\":\"" + "x".repeat(JsonBodies.BYTES_MAX) + "\"}";
    assertThat(api.sendJson("POST", "pos/v1/invoices", ApiInMemory.TILL, body).status())
        .isEqualTo(413);
  }

  @Test
  void whileTheFeedIsDownNothingIsTouched() throws Exception {
    when(api.feed.isHealthy()).thenReturn(false);
    for (String path : new String[] {BILL, "nothing/here", "wallet/v1/accounts"}) {
      Answer answer = api.get(path, "");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.json().at("/resultCode").asInt()).isEqualTo(94);
      assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
    verifyNoInteractions(api.invoices, api.wallets);
  }

  @Test
  void optionsTellsMethodsAndNoWadl() {
    Answer answer = api.send("OPTIONS", BILL, Map.of(), "");
    assertThat(answer.header("Allow")).contains("GET").contains("PUT");
    assertThat(api.send("GET", "application.wadl", Map.of(), "").status()).isEqualTo(404);
  }
}
