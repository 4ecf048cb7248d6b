package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.merchantloyalty.invoice.BillState;
import io.merchantloyalty.invoice.PayInvoice;
import io.merchantloyalty.invoice.ScanAnswer;
import io.merchantloyalty.ledger.LedgerReport;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.wallet.AccountView;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalletApiTest {

  private static final String SIGNED_IN = ApiInMemory.bearer(PrincipalKind.WALLET_USER);
  private static final AccessToken SHOPPER = ApiInMemory.token("WALLET_USER");
  private static final String BILL = "wallet/v1/invoices/" + Samples.REFERENCE;

  private final ApiInMemory api = new ApiInMemory();

  @Test
  void accountsTellTheirBalances() throws Exception {
    when(api.wallets.accounts(SHOPPER))
        .thenReturn(
            List.of(
                new AccountView(
                    "TB-1", "TEST_BANK", "Salary", "SEK", Optional.of(Samples.sek(5)))));
    assertThat(api.get("wallet/v1/accounts", SIGNED_IN).json().toString())
        .isEqualTo(
            "{\"accounts\":[{\"account\":\"TB-1\",\"provider\":\"TEST_BANK\",\"name\":\"Salary\","
                + "\"currency\":\"SEK\",\"balance\":{\"value\":\"0.05\",\"currency\":\"SEK\"}}]}");
  }

  @Test
  void aScanShowsTheBillOrSaysToWait() throws Exception {
    when(api.bills.scan(SHOPPER, "HTTP://SEQR.SE/R1", ApiInMemory.SOURCE))
        .thenReturn(new ScanAnswer.Bound(Samples.bill(BillState.PAYABLE)));
    when(api.bills.scan(SHOPPER, "HTTP://SEQR.SE/R2", ApiInMemory.SOURCE))
        .thenReturn(new ScanAnswer.Bound(Samples.bill(BillState.WAITING)));
    when(api.bills.scan(SHOPPER, "HTTP://SEQR.SE/Q1", ApiInMemory.SOURCE))
        .thenReturn(new ScanAnswer.NothingToPay("Main Street", "Till 7"));
    Answer shown = scan("HTTP://SEQR.SE/R1");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.json().at("/outcome").asText()).isEqualTo("BILL");
    assertThat(shown.json().at("/bill/content/saving/value").asText()).isEqualTo("10.00");
    Answer waiting = scan("HTTP://SEQR.SE/R2");
    assertThat(waiting.status()).isEqualTo(202);
    assertThat(waiting.header("Retry-After")).isEqualTo("1");
    assertThat(waiting.json().at("/outcome").asText()).isEqualTo("WAITING");
    assertThat(waiting.json().at("/bill/reference").asText()).isEqualTo(Samples.REFERENCE);
    Answer nothing = scan("HTTP://SEQR.SE/Q1");
    assertThat(nothing.status()).isEqualTo(202);
    assertThat(nothing.json().at("/outcome").asText()).isEqualTo("NOTHING_TO_PAY");
    assertThat(nothing.json().has("bill")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(BillState.class)
  void onlyABillThatWaitsForItsAmountIs202(BillState state) {
    when(api.bills.bill(SHOPPER, Samples.REFERENCE)).thenReturn(Samples.bill(state));
    assertThat(api.get(BILL, SIGNED_IN).status()).isEqualTo(state == BillState.WAITING ? 202 : 200);
  }

  @Test
  void anAppWaitsFromTheRevisionThatItHasSeen() {
    when(api.waits.awaitBill(
            eq(SHOPPER), eq(Samples.REFERENCE), eq(3), eq(Duration.ofSeconds(20)), any()))
        .thenReturn(CompletableFuture.completedFuture(Samples.bill(BillState.PAYABLE)));
    assertThat(api.get(BILL + "?revision=3&wait=20", SIGNED_IN).status()).isEqualTo(200);
  }

  @Test
  void aPaymentNamesTheRevisionThatWasSeen() throws Exception {
    when(api.bills.pay(any(), any(), any())).thenReturn(Samples.billReceipt());
    Answer answer = pay("{\"account\":\"TB-1\",\"pin\":\"1234\",\"revision\":4}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/amount/value").asText()).isEqualTo("29.98");
    verify(api.bills)
        .pay(SHOPPER, new PayInvoice(Samples.REFERENCE, "TB-1", "1234", 4), Optional.empty());
  }

  @Test
  void aPaymentOfAnOlderBillIs412() {
    when(api.bills.pay(any(), any(), any()))
        .thenThrow(
            new DomainException(
                ResultCode.INVALID_INVOICE_DATA, "it has changed", new Details.Stale(1, 5)));
    assertThat(pay("{\"account\":\"TB-1\",\"pin\":\"1234\",\"revision\":4}").status())
        .isEqualTo(412);
  }

  @Test
  void aRefusedDebitIs402() {
    when(api.bills.pay(any(), any(), any()))
        .thenThrow(new DomainException(ResultCode.REJECTED_PAYMENT, "too little money"));
    assertThat(pay("{\"account\":\"TB-1\",\"pin\":\"1234\",\"revision\":4}").status())
        .isEqualTo(402);
  }

  @Test
  void aPaymentWithoutPinOrRevisionIsNotTried() throws Exception {
    Answer answer = pay("{\"account\":\"TB-1\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("violations")).hasSize(2);
  }

  @Test
  void aReceiptIsReadByItsReference() {
    when(api.bills.receipt(SHOPPER, Samples.ERS)).thenReturn(Samples.billReceipt());
    assertThat(api.get("wallet/v1/payments/" + Samples.ERS, SIGNED_IN).status()).isEqualTo(200);
  }

  @Test
  void anOperatorIsCheckedBeforeTheLedger() throws Exception {
    when(api.ledger.check())
        .thenReturn(
            new LedgerReport(
                false,
                Samples.AT,
                2,
                List.of(new LedgerReport.CurrencySum("SEK", -5, 3)),
                List.of("SEK does not add up")));
    Answer answer = api.get("operator/v1/ledger-check", ApiInMemory.bearer(PrincipalKind.OPERATOR));
    assertThat(answer.json().at("/currencies/0/sum/value").asText()).isEqualTo("-0.05");
    verify(api.operators).authenticate(new Credentials.Bearer(ApiInMemory.token("OPERATOR")));
  }

  private Answer scan(String qrText) {
    return api.sendJson("POST", "wallet/v1/scans", SIGNED_IN, "{\"qrText\":\"" + qrText + "\"}");
  }

  private Answer pay(String body) {
    return api.sendJson("POST", BILL + "/payment", SIGNED_IN, body);
  }
}
