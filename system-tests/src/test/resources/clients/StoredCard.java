import java.io.File;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.PosApi;
import org.openapitools.client.api.WalletApi;
import org.openapitools.client.model.Amount;
import org.openapitools.client.model.Bill;
import org.openapitools.client.model.Invoice;
import org.openapitools.client.model.NewTerminal;
import org.openapitools.client.model.Payment;
import org.openapitools.client.model.Scan;
import org.openapitools.client.model.SendInvoice;
import org.openapitools.client.model.SentInvoice;
import org.openapitools.client.model.SentRow;
import org.openapitools.client.model.SentToken;
import org.openapitools.client.model.ShopperReceipt;
import org.openapitools.client.model.SignIn;
import org.openapitools.client.model.Status;
import org.openapitools.client.model.Terminal;
import org.openapitools.client.model.UpdateInvoice;

/**
 * storedCard (spec 02, flow 5) with the Java client that was generated from /openapi. Parameters go
 * in requests that are built, so that one which is added later disturbs nobody.
 */
public final class StoredCard {

  public static void main(String[] args) throws Exception {
    String base = args[0];
    PosApi merchant = new PosApi(client(base, basic("public_test_shop/9900", "1234")));
    Terminal terminal =
        merchant.registerTerminal(
            PosApi.APIRegisterTerminalRequest.newBuilder()
                .newTerminal(
                    new NewTerminal()
                        .externalId("generated java " + System.nanoTime())
                        .password("till-secret")
                        .name("Generated"))
                .build());
    PosApi till = new PosApi(client(base, basic(terminal.getTerminalId(), "till-secret")));
    String token =
        new WalletApi(client(base, ""))
            .signInShopper(new SignIn().msisdn("46700000001").pin("1234").device("demo"))
            .getToken();
    WalletApi anna = new WalletApi(client(base, "Bearer " + token));

    SentInvoice sent =
        till.sendInvoice(
            PosApi.APISendInvoiceRequest.newBuilder()
                .sendInvoice(
                    new SendInvoice()
                        .title("Kaffe & bulle åäö €")
                        .addRowsItem(new SentRow().description("Coffee").totalAmount(sek("100.00")))
                        .totalAmount(sek("100.00")))
                .build());
    String reference = sent.getReference();
    anna.scan(new Scan().qrText(sent.getQr().getText()));
    Status offered =
        till.pollInvoice(
            PosApi.APIPollInvoiceRequest.newBuilder()
                .reference(reference)
                .version(0)
                .seconds(10)
                .build());
    SentToken card =
        new SentToken()
            .id(offered.getToken().getId())
            .value(offered.getToken().getValue())
            .status(1);
    UpdateInvoice discount =
        new UpdateInvoice().totalAmount(sek("90.00")).tokens(List.of(card));
    expectStale(till, reference, discount);
    update(till, reference, tag(offered), discount);

    Bill bill =
        anna.readBill(WalletApi.APIReadBillRequest.newBuilder().reference(reference).build());
    ShopperReceipt receipt =
        anna.pay(
            WalletApi.APIPayRequest.newBuilder()
                .reference(reference)
                .payment(
                    new Payment()
                        .account(anna.listAccounts().getAccounts().get(0).getAccount())
                        .pin("1234")
                        .revision(bill.getContent().getRevision()))
                .build());
    Status paid =
        till.pollInvoice(PosApi.APIPollInvoiceRequest.newBuilder().reference(reference).build());
    Invoice whole = till.readInvoice(reference);
    if (!receipt.getErsReference().equals(paid.getReceipt().getErsReference())
        || !whole.getTitle().equals("Kaffe & bulle åäö €")
        || picture(till, reference).length() < 100) {
      throw new AssertionError(paid + " " + receipt + " " + whole);
    }
    System.out.println(
        paid.getStatus()
            + " "
            + paid.getReceipt().getTotalAmount().getValue()
            + " "
            + paid.getToken().getId()
            + "/"
            + paid.getToken().getStatus());
  }

  private static File picture(PosApi till, String reference) throws ApiException {
    return till.invoiceQrPng(
        PosApi.APIInvoiceQrPngRequest.newBuilder().reference(reference).size(200).build());
  }

  private static void update(PosApi till, String reference, String tag, UpdateInvoice discount)
      throws ApiException {
    till.updateInvoice(
        PosApi.APIUpdateInvoiceRequest.newBuilder()
            .reference(reference)
            .ifMatch(tag)
            .updateInvoice(discount)
            .build());
  }

  private static void expectStale(PosApi till, String reference, UpdateInvoice discount) {
    try {
      update(till, reference, "\"0.0\"", discount);
      throw new AssertionError("an update of a stale bill was accepted");
    } catch (ApiException e) {
      if (e.getCode() != 412 || !e.getResponseBody().contains("\"resultName\"")) {
        throw new AssertionError("not 412", e);
      }
    }
  }

  private static String tag(Status status) {
    return "\"" + status.getVersion() + "." + status.getRevision() + "\"";
  }

  private static Amount sek(String value) {
    return new Amount().value(value).currency("SEK");
  }

  private static String basic(String name, String secret) {
    byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static ApiClient client(String base, String authorization) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(base);
    if (!authorization.isEmpty()) {
      client.setRequestInterceptor(
          (HttpRequest.Builder request) -> request.header("Authorization", authorization));
    }
    return client;
  }
}
