package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.merchantloyalty.invoice.Amount;
import io.merchantloyalty.invoice.refund.RefundPayment;
import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.invoice.refund.RefundView;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** Refunds over REST, as tills and merchants' users see them. */
class RefundApiTest {

  private static final String REFUND = "2026030211150212300000042";
  private static final String PATH = "pos/v1/payments/" + Samples.ERS + "/refunds";
  private static final Credentials TILL =
      new Credentials.Password("0460000100001002", "2009", ApiInMemory.SOURCE);
  private static final Credentials USER =
      new Credentials.Password("public_test_shop/9900", "1234", ApiInMemory.SOURCE);
  private static final String BODY =
      """
      {"totalAmount":{"value":"10.50","currency":"SEK"},"clientInvoiceId":"R-1","title":"Returned",
       "cashierId":"Bob","footer":"Thank you",
       "rows":[{"description":"Buns","totalAmount":{"value":"7.00","currency":"SEK"}}]}
      """;

  private final ApiInMemory api = new ApiInMemory();

  private static RefundView view(RefundStatus status) {
    return new RefundView(
        REFUND,
        Samples.ERS,
        Samples.REFERENCE,
        status,
        Samples.sek(1050),
        Samples.sek(117),
        Samples.AT,
        Optional.of("0460000100001002"),
        Optional.of("Returned"),
        Optional.of("R-1"),
        Optional.of("Bob"),
        Optional.empty(),
        List.of());
  }

  @Test
  void aRefundIsGivenAsItWasWritten() throws Exception {
    when(api.refunds.refund(any(), any(), any())).thenReturn(view(RefundStatus.GIVEN));
    Answer answer = api.sendJson("POST", PATH, ApiInMemory.TILL, BODY);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location"))
        .isEqualTo("http://pay.example/api/" + PATH + "/" + REFUND);
    assertThat(answer.json().at("/ersReference").asText()).isEqualTo(REFUND);
    assertThat(answer.json().at("/paymentReference").asText()).isEqualTo(Samples.ERS);
    assertThat(answer.json().at("/status").asText()).isEqualTo("GIVEN");
    assertThat(answer.json().at("/amount/value").asText()).isEqualTo("10.50");
    assertThat(answer.json().at("/savingReversed/value").asText()).isEqualTo("1.17");
    assertThat(answer.json().at("/cashierId").asText()).isEqualTo("Bob");
    assertThat(answer.json().has("footer")).isFalse();
    ArgumentCaptor<RefundPayment> command = ArgumentCaptor.forClass(RefundPayment.class);
    verify(api.refunds).refund(eq(TILL), command.capture(), eq(Optional.empty()));
    RefundPayment sent = command.getValue();
    assertThat(sent.ersReference()).isEqualTo(Samples.ERS);
    assertThat(sent.sameIsRetry()).isFalse();
    assertThat(sent.content().total()).contains(new Amount(new BigDecimal("10.50"), "SEK"));
    assertThat(sent.content().clientInvoiceId()).contains("R-1");
    assertThat(sent.content().title()).contains("Returned");
    assertThat(sent.content().footer()).contains("Thank you");
    assertThat(sent.content().rows().orElseThrow()).hasSize(1);
  }

  @Test
  void whileTheBankHasNotAnsweredItIsAccepted() throws Exception {
    when(api.refunds.refund(any(), any(), any())).thenReturn(view(RefundStatus.PENDING));
    Answer answer = api.sendJson("POST", PATH, ApiInMemory.TILL, BODY);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().at("/status").asText()).isEqualTo("PENDING");
  }

  @Test
  void aMerchantsUserGivesRefundsAndAShopperDoesNot() {
    when(api.refunds.refund(any(), any(), any())).thenReturn(view(RefundStatus.GIVEN));
    assertThat(api.sendJson("POST", PATH, ApiInMemory.MERCHANT_USER, BODY).status()).isEqualTo(201);
    verify(api.refunds).refund(eq(USER), any(), any());
    String shopper = ApiInMemory.bearer(PrincipalKind.WALLET_USER);
    assertThat(api.sendJson("POST", PATH, shopper, BODY).status()).isEqualTo(403);
    assertThat(api.get(PATH + "/" + REFUND, shopper).status()).isEqualTo(403);
  }

  @Test
  void aRefundIsReadAgain() throws Exception {
    when(api.refunds.read(TILL, Samples.ERS, REFUND)).thenReturn(view(RefundStatus.REFUSED));
    Answer answer = api.get(PATH + "/" + REFUND, ApiInMemory.TILL);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/status").asText()).isEqualTo("REFUSED");
  }

  @Test
  void whatCannotBeAReferenceIsAskedOfNobody() {
    assertThat(api.sendJson("POST", "pos/v1/payments/12x/refunds", ApiInMemory.TILL, BODY).status())
        .isEqualTo(404);
    assertThat(api.get(PATH + "/12x", ApiInMemory.TILL).status()).isEqualTo(404);
    verifyNoInteractions(api.refunds);
  }

  @Test
  void anAmountIsNeeded() throws Exception {
    Answer answer = api.sendJson("POST", PATH, ApiInMemory.TILL, "{\"title\":\"x\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/resultCode").asInt()).isEqualTo(49);
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("/totalAmount");
    verifyNoInteractions(api.refunds);
  }

  @ParameterizedTest
  @CsvSource({
    "RESELLER_NOT_ALLOWED_TO_DO_REFUND, 403",
    "SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION, 409",
    "RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS, 409",
    "PAYMENT_ALREADY_CANCELLED, 409",
    "PAYMENT_EXPIRED, 409",
    "INVALID_ERS_REFERENCE, 404"
  })
  void eachRefusalHasItsStatus(ResultCode code, int status) throws Exception {
    when(api.refunds.refund(any(), any(), any())).thenThrow(new DomainException(code, "because"));
    Answer answer = api.sendJson("POST", PATH, ApiInMemory.TILL, BODY);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().at("/resultCode").asInt()).isEqualTo(code.number());
  }
}
