package io.merchantloyalty.system;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A shopper's app. */
public final class Wallet {

  private final Rest rest;
  private final String token;
  private final String pin;
  private final String account;

  private Wallet(Rest rest, String token, String pin, String account) {
    this.rest = rest;
    this.token = token;
    this.pin = pin;
    this.account = account;
  }

  /** Signs in on the device of the demo's shoppers, and of those that tests make. */
  public static Wallet signIn(URI base, Principals.Login shopper) {
    return signIn(base, shopper, "demo");
  }

  static Wallet signIn(URI base, Principals.Login shopper, String device) {
    String token =
        Rest.anonymous(base)
            .post(
                "/api/wallet/v1/tokens",
                "{\"msisdn\":\"%s\",\"pin\":\"%s\",\"device\":\"%s\"}"
                    .formatted(shopper.name(), shopper.secret(), device))
            .expect(200)
            .text("/token");
    Rest rest = Rest.bearer(base, token);
    String account = rest.get("/api/wallet/v1/accounts").expect(200).text("/accounts/0/account");
    return new Wallet(rest, token, shopper.secret(), account);
  }

  public Rest rest() {
    return rest;
  }

  String token() {
    return token;
  }

  public String account() {
    return account;
  }

  Rest.Answer scan(String qrText) {
    return rest.post("/api/wallet/v1/scans", "{\"qrText\":\"" + qrText + "\"}");
  }

  public Rest.Answer scanInvoice(String reference) {
    return scan("HTTP://SEQR.SE/R" + reference);
  }

  public Rest.Answer bill(String reference) {
    return rest.get("/api/wallet/v1/invoices/" + reference);
  }

  public CompletableFuture<Rest.Answer> awaitBill(String reference, int revision, int seconds) {
    return rest.getLater(
        "/api/wallet/v1/invoices/" + reference + "?revision=" + revision + "&wait=" + seconds);
  }

  public Rest.Answer pay(String reference, int revision) {
    return pay(reference, revision, pin);
  }

  Rest.Answer pay(String reference, int revision, String somePin) {
    return rest.send(
        "POST",
        "/api/wallet/v1/invoices/" + reference + "/payment",
        "{\"account\":\""
            + account
            + "\",\"pin\":\""
            + somePin
            + "\",\"revision\":"
            + revision
            + "}",
        Map.of());
  }

  public Rest.Answer decline(String reference) {
    return rest.post("/api/wallet/v1/invoices/" + reference + "/decline", "");
  }

  Rest.Answer question(String ersReference) {
    return rest.get("/api/wallet/v1/payments/" + ersReference + "/loyalty-question");
  }

  public Rest.Answer answer(String ersReference, boolean remember) {
    return rest.post(
        "/api/wallet/v1/payments/" + ersReference + "/loyalty-answer",
        "{\"remember\":" + remember + "}");
  }

  /** What the bank says is on the account. */
  String balance() {
    return rest.get("/api/wallet/v1/accounts").expect(200).text("/accounts/0/balance/value");
  }
}
