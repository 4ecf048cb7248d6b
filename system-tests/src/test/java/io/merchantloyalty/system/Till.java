package io.merchantloyalty.system;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A register that speaks REST. */
public final class Till {

  /** Two runs may use the same house, and no two tills of a shop have the same name. */
  private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Rest rest;
  private final Principals.Login login;

  private Till(URI base, Principals.Login login) {
    this.rest = Rest.basic(base, login);
    this.login = login;
  }

  public static Till signedIn(URI base, Principals.Login login) {
    return new Till(base, login);
  }

  public static Till register(URI base, Principals.Login merchant) {
    String name = "till " + RUN + " " + COUNTER.incrementAndGet();
    Rest.Answer made =
        Rest.basic(base, merchant)
            .post(
                "/api/pos/v1/terminals",
                "{\"externalId\":\""
                    + name
                    + "\",\"password\":\"till-secret\",\"name\":\""
                    + name
                    + "\"}")
            .expect(201);
    return new Till(base, new Principals.Login(made.text("/terminalId"), "till-secret"));
  }

  /** The same till, speaking to another process. */
  Till at(URI otherBase) {
    return new Till(otherBase, login);
  }

  Principals.Login login() {
    return login;
  }

  public Rest rest() {
    return rest;
  }

  Rest.Answer assignSeqrId(String seqrId) {
    return rest.put(
        "/api/pos/v1/terminals/self/seqr-id", "{\"seqrId\":\"" + seqrId + "\"}", Map.of());
  }

  /** The reference of a new bill of three rows that come to 100 kronor. */
  public String send(String acknowledgmentMode) {
    return rest.post("/api/pos/v1/invoices", bill(acknowledgmentMode))
        .expect(201)
        .text("/reference");
  }

  public static String bill(String acknowledgmentMode) {
    return """
        {"title": "Kaffe & bulle åäö €", "cashierId": "Bob", "acknowledgmentMode": "%s",
         "rows": [
           {"description": "Coffee", "quantity": "2", "unitPrice": {"value": "35", "currency": "SEK"},
            "totalAmount": {"value": "70.00", "currency": "SEK"}},
           {"description": "Bun", "totalAmount": {"value": "40", "currency": "SEK"}},
           {"description": "Staff discount", "totalAmount": {"value": "-10.00", "currency": "SEK"}}],
         "totalAmount": {"value": "100.00", "currency": "SEK"}}
        """
        .formatted(acknowledgmentMode);
  }

  public Rest.Answer status(String reference) {
    return rest.get("/api/pos/v1/invoices/" + reference + "/status").expect(200);
  }

  public CompletableFuture<Rest.Answer> await(String reference, int version, int seconds) {
    return rest.getLater(
        "/api/pos/v1/invoices/" + reference + "/status?version=" + version + "&wait=" + seconds);
  }

  /** Takes the discount that a card gives: a new total and the card as used. */
  Rest.Answer useCard(String reference, String etag, String total, String cardNumber) {
    return rest.put(
        "/api/pos/v1/invoices/" + reference,
        """
        {"totalAmount": {"value": "%s", "currency": "SEK"},
         "tokens": [{"id": "SOME_CARD", "value": "%s", "description": "Some Card", "status": 1}]}
        """
            .formatted(total, cardNumber),
        Map.of("If-Match", etag));
  }

  /** Gives money of a payment back. */
  public Rest.Answer refund(String ersReference, String amount) {
    return rest.post("/api/pos/v1/payments/" + ersReference + "/refunds", refund(amount));
  }

  /** The body of a refund of so many kronor. */
  public static String refund(String amount) {
    return "{\"totalAmount\": {\"value\": \"" + amount + "\", \"currency\": \"SEK\"}}";
  }

  public Rest.Answer read(String reference) {
    return rest.get("/api/pos/v1/invoices/" + reference).expect(200);
  }
}
