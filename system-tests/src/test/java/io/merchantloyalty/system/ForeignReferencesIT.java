package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What belongs to somebody else looks like what does not exist: the same answer to the letter, but
 * for its correlation id.
 */
class ForeignReferencesIT {

  private static final String NOWHERE = "000000000000000000";

  private final URI base = House.base();
  private final Till till = House.newTill();
  private final Wallet anna = Wallet.signIn(base, Principals.ANNA);
  private final Wallet cilla = Wallet.signIn(base, Principals.CILLA);

  @Test
  void anInvoiceOfAnotherTillOfTheSameShopIsNotThere() {
    String mine = till.send("REQUIRE_ACKNOWLEDGMENT");
    assertNotThere(House.newTill().rest(), mine);
  }

  @Test
  void anInvoiceOfAnotherMerchantIsNotThere() {
    String mine = till.send("REQUIRE_ACKNOWLEDGMENT");
    assertNotThere(Rest.basic(base, Principals.OTHER_TILL), mine);
  }

  @Test
  void anInvoiceOfAnotherShopperIsNotThere() {
    String reference = till.send("NO_ACKNOWLEDGMENT");
    anna.scanInvoice(reference).expect(200);
    assertSame(cilla.bill(reference), cilla.bill(NOWHERE));
    assertSame(cilla.pay(reference, 0), cilla.pay(NOWHERE, 0));
    assertThat(cilla.scanInvoice(reference).expect(409).text("/resultName"))
        .isEqualTo("PAYMENT_IN_PROGRESS");
  }

  @Test
  void aPaymentAndAnAccountOfAnotherShopperAreNotThere() {
    String reference = till.send("NO_ACKNOWLEDGMENT");
    anna.scanInvoice(reference).expect(200);
    int revision = anna.bill(reference).body().at("/content/revision").asInt();
    Rest.Answer stranger = payFrom(anna, reference, cilla.account(), revision);
    Rest.Answer none = payFrom(anna, reference, "no-such-account", revision);
    assertSame(stranger, none);
    String ers = anna.pay(reference, revision).expect(200).text("/ersReference");
    assertSame(
        cilla.rest().get("/api/wallet/v1/payments/" + ers),
        cilla.rest().get("/api/wallet/v1/payments/2026010100000000000000000"));
    till.status(reference);
  }

  @Test
  void aWrongKindOfPrincipalIsRefusedEverywhere() {
    String reference = till.send("NO_ACKNOWLEDGMENT");
    for (Rest stranger : List.of(anna.rest(), Rest.anonymous(base))) {
      assertThat(stranger.get("/api/pos/v1/invoices/" + reference).status()).isIn(401, 403);
      assertThat(stranger.get("/api/pos/v1/terminals/self").status()).isIn(401, 403);
      assertThat(stranger.get("/api/operator/v1/ledger-check").status()).isIn(401, 403);
    }
    assertThat(till.rest().get("/api/wallet/v1/accounts").status()).isIn(401, 403);
    assertThat(till.rest().get("/api/operator/v1/ledger-check").status()).isIn(401, 403);
    assertThat(
            Rest.basic(base, Principals.MERCHANT).get("/api/pos/v1/invoices/" + reference).status())
        .isIn(401, 403);
  }

  private static Rest.Answer payFrom(
      Wallet wallet, String reference, String account, int revision) {
    return wallet
        .rest()
        .post(
            "/api/wallet/v1/invoices/" + reference + "/payment",
            "{\"account\":\""
                + account
                + "\",\"pin\":\""
                + Principals.ANNA.secret()
                + "\",\"revision\":"
                + revision
                + "}");
  }

  private static void assertNotThere(Rest stranger, String reference) {
    String path = "/api/pos/v1/invoices/";
    for (String what : List.of("", "/status", "/qr.png")) {
      assertSame(stranger.get(path + reference + what), stranger.get(path + NOWHERE + what));
    }
    assertSame(
        stranger.send("POST", path + reference + "/acknowledgement", null, Map.of()),
        stranger.send("POST", path + NOWHERE + "/acknowledgement", null, Map.of()));
    String update = "{\"totalAmount\": {\"value\": \"1.00\", \"currency\": \"SEK\"}}";
    Map<String, String> anyTag = Map.of("If-Match", "\"0.0\"");
    assertSame(
        stranger.put(path + reference, update, anyTag),
        stranger.put(path + NOWHERE, update, anyTag));
  }

  private static void assertSame(Rest.Answer foreign, Rest.Answer missing) {
    assertThat(foreign.status()).isEqualTo(missing.status()).isEqualTo(404);
    assertThat(withoutCorrelation(foreign)).isEqualTo(withoutCorrelation(missing));
  }

  private static String withoutCorrelation(Rest.Answer answer) {
    return answer.body().toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }
}
