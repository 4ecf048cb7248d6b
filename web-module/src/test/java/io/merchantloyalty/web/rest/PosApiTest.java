package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import io.merchantloyalty.invoice.Amount;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.invoice.SendInvoice;
import io.merchantloyalty.invoice.SentInvoice;
import io.merchantloyalty.invoice.SentToken;
import io.merchantloyalty.invoice.UpdateInvoice;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.RegisterTerminal;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class PosApiTest {

  private static final String BILL = "pos/v1/invoices/" + Samples.REFERENCE;
  private static final Credentials TILL =
      new Credentials.Password("0460000100001002", "2009", ApiInMemory.SOURCE);

  private final ApiInMemory api = new ApiInMemory();

  @Test
  void aBillIsSentAsItWasWritten() throws Exception {
    when(api.invoices.send(any(), any(), any()))
        .thenReturn(
            new SentInvoice(
                Samples.REFERENCE, "HTTP://SEQR.SE/R" + Samples.REFERENCE, new InvoiceTag(0, 1)));
    Answer answer =
        api.sendJson(
            "POST",
            "pos/v1/invoices",
            ApiInMemory.TILL,
            """
            {"title":"Main Street","issueDate":"2026-03-01T10:30:00+01:00","totalAmount":{"value":"10.50","currency":"SEK"},
             "rows":[{"description":"Coffee","quantity":"0.5","unitPrice":{"value":"21.001","currency":"SEK"},
                      "totalAmount":{"value":"10.50","currency":"SEK"},"taxRate":"12"}],
             "tokens":[{"id":"SOME_CARD","value":"9752","status":1}],
             "acknowledgmentMode":"OPTIONAL_ACKNOWLEDGMENT","reservationTimeoutSeconds":60}
            """);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("http://pay.example/api/" + BILL);
    assertThat(answer.header("ETag")).isEqualTo("\"0.1\"");
    assertThat(answer.json().at("/qr/png").asText())
        .isEqualTo("http://pay.example/api/" + BILL + "/qr.png");
    ArgumentCaptor<SendInvoice> command = ArgumentCaptor.forClass(SendInvoice.class);
    verify(api.invoices).send(eq(TILL), command.capture(), eq(Optional.empty()));
    SendInvoice sent = command.getValue();
    assertThat(sent.content().total()).contains(new Amount(new BigDecimal("10.50"), "SEK"));
    assertThat(sent.content().issueDate().orElseThrow()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(sent.content().rows().orElseThrow().get(0).quantity())
        .contains(new BigDecimal("0.5"));
    assertThat(sent.content().footer()).isEmpty();
    assertThat(sent.acknowledgmentMode()).contains(AcknowledgmentMode.OPTIONAL_ACKNOWLEDGMENT);
    assertThat(sent.paymentMode()).isEmpty();
    assertThat(sent.reservationTimeoutSeconds()).hasValue(60);
    assertThat(sent.tokens())
        .containsExactly(
            new SentToken("SOME_CARD", Optional.of(new CardNumber("9752")), Optional.empty(), 1));
  }

  @Test
  void whatTheBusinessRefusesIsToldByPointer() throws Exception {
    when(api.invoices.send(any(), any(), any()))
        .thenThrow(
            DomainException.violated(
                ResultCode.INVALID_INVOICE_DATA,
                List.of(
                    Violation.of("totalAmount/value", "must be more than 0", "0"),
                    Violation.missing("rows/2/totalAmount"))));
    Answer answer =
        api.sendJson(
            "POST",
            "pos/v1/invoices",
            ApiInMemory.TILL,
            "{\"totalAmount\":{\"value\":\"0\",\"currency\":\"SEK\"}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().at("/resultCode").asInt()).isEqualTo(49);
    assertThat(answer.json().get("violations").toString())
        .isEqualTo(
            "[{\"pointer\":\"/totalAmount/value\",\"rule\":\"must be more than 0\",\"value\":\"0\"},"
                + "{\"pointer\":\"/rows/2/totalAmount\",\"rule\":\"must be given\"}]");
  }

  @Test
  void aWholeBillIsRead() throws Exception {
    when(api.invoices.read(TILL, Samples.REFERENCE)).thenReturn(Samples.invoice());
    Answer answer = api.get(BILL, ApiInMemory.TILL);
    assertThat(answer.header("ETag")).isEqualTo("\"1.2\"");
    assertThat(answer.json().at("/title").asText()).isEqualTo("Main Street");
    assertThat(answer.json().at("/rows/0/quantity").asText()).isEqualTo("2");
    assertThat(answer.json().at("/rows/0/unitPrice/value").asText()).isEqualTo("14.99");
    assertThat(answer.json().at("/rows/0/taxRate").asText()).isEqualTo("12");
    assertThat(answer.json().at("/totalAmount/value").asText()).isEqualTo("29.98");
    assertThat(answer.json().at("/issuedAt").asText()).isEqualTo("2026-03-01T09:30:45.120Z");
    assertThat(answer.json().at("/timeline/0/event").asText()).isEqualTo("SENT");
    assertThat(answer.json().has("footer")).isFalse();
    assertThat(answer.json().has("endReason")).isFalse();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void anUpdateNamesWhatItWasMadeFor() {
    when(api.invoices.update(any(), any())).thenReturn(Samples.status(InvoiceStatus.ISSUED));
    Answer answer = put("\"1.2\"", "{\"tokens\":[{\"id\":\"A\",\"status\":0}]}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"1.2\"");
    ArgumentCaptor<UpdateInvoice> command = ArgumentCaptor.forClass(UpdateInvoice.class);
    verify(api.invoices).update(eq(TILL), command.capture());
    assertThat(command.getValue().ifMatch()).contains(Set.of(new InvoiceTag(1, 2)));
    assertThat(command.getValue().content().rows()).isEmpty();
    assertThat(command.getValue().tokens().orElseThrow()).hasSize(1);
  }

  @Test
  void anUpdateWithoutIfMatchIsRefusedBeforeItIsTried() {
    assertThat(api.sendJson("PUT", BILL, ApiInMemory.TILL, "{}").status()).isEqualTo(428);
    assertThat(put("1.2", "{}").status()).isEqualTo(400);
    verifyNoInteractions(api.invoices);
  }

  @Test
  void aStaleUpdateIsToldThePresentTag() {
    when(api.invoices.update(any(), any()))
        .thenThrow(
            new DomainException(
                ResultCode.INVALID_INVOICE_DATA, "it has changed", new Details.Stale(3, 7)));
    Answer answer = put("\"1.2\"", "{}");
    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.header("ETag")).isEqualTo("\"3.7\"");
  }

  @Test
  void anUpdateCannotChangeTheModes() throws Exception {
    Answer answer = put("\"1.2\"", "{\"paymentMode\":\"IMMEDIATE_DEBIT\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("/paymentMode");
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUED, 1000",
    "PENDING_ISSUER_ACKNOWLEDGE, 500",
    "RESERVED, 5000",
    "PAID,",
    "CANCELED,",
    "FAILED,"
  })
  void aPollTellsWhenTheNextIsUseful(InvoiceStatus status, Integer millis) throws Exception {
    when(api.invoices.status(any(), any())).thenReturn(Samples.status(status));
    Answer answer = api.get(BILL + "/status", ApiInMemory.TILL);
    assertThat(answer.json().has("pollAfterMillis")).isEqualTo(millis != null);
    assertThat(answer.json().path("pollAfterMillis").asInt())
        .isEqualTo(millis == null ? 0 : millis);
    assertThat(answer.json().has("receipt")).isEqualTo(status == InvoiceStatus.PAID);
  }

  @Test
  void aWaitIsAnsweredWhenThereIsNews() throws Exception {
    when(api.waits.await(
            eq(TILL), eq(Optional.of(Samples.REFERENCE)), eq(3), eq(Duration.ofSeconds(25)), any()))
        .thenReturn(
            CompletableFuture.supplyAsync(
                () -> Samples.status(InvoiceStatus.PAID),
                CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)));
    Answer answer = api.get(BILL + "/status?version=3&wait=25", ApiInMemory.TILL);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"1.2\"");
    assertThat(answer.json().at("/receipt/ersReference").asText()).isEqualTo(Samples.ERS);
    assertThat(answer.json().has("pollAfterMillis")).isFalse();
    verifyNoInteractions(api.invoices);
  }

  @Test
  void aWaitThatIsRefusedLaterIsAProblemToo() throws Exception {
    when(api.waits.await(any(), any(), eq(-1), any(), any()))
        .thenReturn(
            CompletableFuture.supplyAsync(
                () -> {
                  throw DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice");
                },
                CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)));
    Answer answer = api.get("pos/v1/invoices/current/status?wait=1", ApiInMemory.TILL);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().at("/detail").asText()).isEqualTo("no such invoice");
  }

  @Test
  void currentIsTheTillsNewest() {
    when(api.invoices.status(TILL, Optional.empty()))
        .thenReturn(Samples.status(InvoiceStatus.ISSUED));
    assertThat(api.get("pos/v1/invoices/current/status", ApiInMemory.TILL).status()).isEqualTo(200);
  }

  @Test
  void aReferenceThatCannotBeOneIsNotLookedFor() {
    for (String path : List.of("abc", "1'--", "9".repeat(26), "%C3%A5")) {
      assertThat(api.get("pos/v1/invoices/" + path, ApiInMemory.TILL).status()).isEqualTo(404);
    }
    verifyNoInteractions(api.invoices);
  }

  @Test
  void headDoesNotCollect() {
    for (String path : List.of(BILL, BILL + "/status", "pos/v1/invoices/current/status")) {
      Answer answer = api.send("HEAD", path, Map.of("Authorization", ApiInMemory.TILL), "");
      assertThat(answer.status()).isEqualTo(405);
    }
    verifyNoInteractions(api.invoices);
  }

  @Test
  void aTillIsRegisteredByItsMerchant() {
    when(api.terminals.registerNew(any(), any(), any()))
        .thenReturn(Samples.terminal(Optional.empty()));
    Answer answer =
        api.sendJson(
            "POST",
            "pos/v1/terminals",
            ApiInMemory.MERCHANT_USER,
            "{\"externalId\":\"till-7\",\"password\":\"2009\",\"name\":\"Till 7\"}");
    assertThat(answer.status()).isEqualTo(201);
    verify(api.terminals)
        .registerNew(
            new Credentials.Password("public_test_shop/9900", "1234", ApiInMemory.SOURCE),
            new RegisterTerminal("till-7", "2009", "Till 7"),
            Optional.empty());
  }

  @Test
  void aStickerHasItsPictures() throws Exception {
    when(api.terminals.assignSeqrId(TILL, "ABC")).thenReturn(Samples.terminal(Optional.of("ABC")));
    Answer answer =
        api.sendJson(
            "PUT", "pos/v1/terminals/self/seqr-id", ApiInMemory.TILL, "{\"seqrId\":\"ABC\"}");
    assertThat(answer.json().at("/sticker/svg").asText())
        .isEqualTo("http://pay.example/api/pos/v1/terminals/self/qr.svg");
  }

  @Test
  void aTillWithoutStickerHasNoPicture() {
    when(api.terminals.self(TILL)).thenReturn(Samples.terminal(Optional.empty()));
    assertThat(api.get("pos/v1/terminals/self/qr.png", ApiInMemory.TILL).status()).isEqualTo(404);
  }

  @Test
  void aPictureThatTheCallerHasIsNotSentAgain() {
    when(api.invoices.read(TILL, Samples.REFERENCE)).thenReturn(Samples.invoice());
    Answer first = api.get(BILL + "/qr.png?size=200", ApiInMemory.TILL);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.bytes()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(first.header("Cache-Control")).contains("private").doesNotContain("no-store");
    Answer second =
        api.send(
            "GET",
            BILL + "/qr.png?size=200",
            Map.of("Authorization", ApiInMemory.TILL, "If-None-Match", first.header("ETag")),
            "");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.bytes()).isEmpty();
    assertThat(api.get(BILL + "/qr.png?size=201", ApiInMemory.TILL).header("ETag"))
        .isNotEqualTo(first.header("ETag"));
    assertThat(api.get(BILL + "/qr.svg?size=200", ApiInMemory.TILL).header("ETag"))
        .isNotEqualTo(first.header("ETag"));
  }

  @Test
  void aPictureIsNotDrawnInAnySize() {
    for (String size : List.of("127", "1025", "x", "-1")) {
      assertThat(api.get(BILL + "/qr.png?size=" + size, ApiInMemory.TILL).status()).isEqualTo(400);
    }
    verifyNoInteractions(api.invoices);
  }

  private Answer put(String ifMatch, String body) {
    return api.send(
        "PUT",
        BILL,
        Map.of(
            "Authorization",
            ApiInMemory.TILL,
            "Content-Type",
            "application/json",
            "If-Match",
            ifMatch),
        body);
  }
}
