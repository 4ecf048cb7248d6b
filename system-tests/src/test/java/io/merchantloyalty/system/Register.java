package io.merchantloyalty.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A cash register of the documented flows, whichever way it talks: what it says and what it is told
 * are the same over every door.
 */
public interface Register {

  /** The ways in, as tests name them. */
  enum Door {
    REST,
    SOAP,
    OLDEST_SOAP;

    private static final Map<Door, Register> OPEN = new EnumMap<>(Door.class);

    /** The house's register at this door; each bill that it sends takes the place of the last. */
    synchronized Register open() {
      return OPEN.computeIfAbsent(this, door -> door.openNew(House.base()));
    }

    public Register openNew(URI base) {
      Till till = Till.register(base, Principals.MERCHANT);
      return switch (this) {
        case REST -> new OverRest(till);
        case SOAP -> new OverSoap(base, "/soap/merchant/cashregister-2", till);
        case OLDEST_SOAP -> new OverSoap(base, "/extclientproxy/service", till);
      };
    }
  }

  /** A bill of 100 kronor; no mode: the field is left out. */
  String send(Optional<String> mode);

  /** Status, version and token, as {@code "PAID 3 SOME_CARD/1/0"}; a till's loop. */
  String poll(String reference);

  /**
   * Takes a card for a total.
   *
   * @return whether it was taken; a refusal must be the documented one
   */
  boolean use(String reference, String cardNumber, int status, String total);

  /** Confirms a pending bill without change, as this door does it. */
  void acknowledge(String reference);

  /** The result code of canceling. */
  int cancel(String reference);

  /** The till behind it, to be read over REST. */
  Till till();

  /** A new till, with REST. */
  record OverRest(Till till) implements Register {

    @Override
    public String send(Optional<String> mode) {
      String bill = Till.bill(mode.orElse("X"));
      return till.rest()
          .post(
              "/api/pos/v1/invoices",
              mode.isPresent() ? bill : bill.replace("\"acknowledgmentMode\": \"X\",", ""))
          .expect(201)
          .text("/reference");
    }

    @Override
    public String poll(String reference) {
      return line(till.status(reference).body());
    }

    @Override
    public boolean use(String reference, String cardNumber, int status, String total) {
      String etag = till.read(reference).header("ETag");
      Rest.Answer answer =
          till.rest()
              .put(
                  "/api/pos/v1/invoices/" + reference,
                  """
                  {"totalAmount": {"value": "%s", "currency": "SEK"},
                   "tokens": [{"id": "SOME_CARD", "value": "%s", "status": %d}]}
                  """
                      .formatted(total, cardNumber, status),
                  Map.of("If-Match", etag));
      if (answer.status() == 200) {
        return true;
      }
      answer.expect(409);
      if (answer.body().at("/resultCode").asInt() != 90) {
        throw new AssertionError("not the documented refusal: " + answer.body());
      }
      return false;
    }

    @Override
    public void acknowledge(String reference) {
      till.rest().post("/api/pos/v1/invoices/" + reference + "/acknowledgement", "").expect(200);
    }

    @Override
    public int cancel(String reference) {
      Rest.Answer answer =
          till.rest().post("/api/pos/v1/invoices/" + reference + "/cancellation", "");
      return answer.status() == 200 ? 0 : answer.body().at("/resultCode").asInt();
    }

    static String line(JsonNode status) {
      JsonNode token = status.at("/token");
      return status.at("/status").asText()
          + " "
          + status.at("/version").asInt()
          + " "
          + (token.isMissingNode()
              ? "-"
              : token.at("/id").asText()
                  + "/"
                  + token.at("/value").asText()
                  + "/"
                  + token.at("/status").asInt());
    }
  }

  /** A new till, with envelopes as the original library writes them. */
  final class OverSoap implements Register {

    private final URI base;
    private final String address;
    private final Till till;
    private int seen;

    OverSoap(URI base, String address, Till till) {
      this.base = base;
      this.address = address;
      this.till = till;
    }

    @Override
    public String send(Optional<String> mode) {
      seen = 0;
      return call(
              "sendInvoice",
              "<invoice>"
                  + mode.map(m -> "<acknowledgmentMode>" + m + "</acknowledgmentMode>").orElse("")
                  + "<cashierId>Bob</cashierId><invoiceRows><invoiceRow><itemDescription>Coffee"
                  + "</itemDescription>"
                  + amount("itemTotalAmount", "100.00")
                  + "</invoiceRow></invoiceRows><title>Kaffe</title>"
                  + amount("totalAmount", "100.00")
                  + "</invoice>")
          .expect(0)
          .text("invoiceReference");
    }

    @Override
    public String poll(String reference) {
      SoapAnswer answer = ask(reference, seen);
      seen = Integer.parseInt(answer.text("version"));
      return answer.line();
    }

    private SoapAnswer ask(String reference, int version) {
      return call(
              "getPaymentStatus",
              "<invoiceReference>"
                  + reference
                  + "</invoiceReference><invoiceVersion>"
                  + version
                  + "</invoiceVersion>")
          .expect(0);
    }

    @Override
    public boolean use(String reference, String cardNumber, int status, String total) {
      SoapAnswer answer =
          call(
              "updateInvoice",
              "<invoiceReference>"
                  + reference
                  + "</invoiceReference><invoice>"
                  + amount("totalAmount", total)
                  + "</invoice><tokens><id>SOME_CARD</id><status>"
                  + status
                  + "</status><value>"
                  + cardNumber
                  + "</value></tokens>");
      if (answer.resultCode() != 90) {
        answer.expect(0);
        return true;
      }
      return false;
    }

    /** By an update that changes nothing: what polling confirms is tested on its own. */
    @Override
    public void acknowledge(String reference) {
      call(
              "updateInvoice",
              "<invoiceReference>"
                  + reference
                  + "</invoiceReference><invoice>"
                  + amount("totalAmount", "100.00")
                  + "</invoice>")
          .expect(0);
    }

    @Override
    public int cancel(String reference) {
      return call("cancelInvoice", "<invoiceReference>" + reference + "</invoiceReference>")
          .resultCode();
    }

    @Override
    public Till till() {
      return till;
    }

    public SoapAnswer call(String operation, String children) {
      return new CapturedRequest(
              address,
              "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                  + "<ns2:"
                  + operation
                  + " xmlns:ns2=\"http://external.interfaces.ers.seamless.com/\"><context>"
                  + "<channel>WS</channel><initiatorPrincipalId><id>"
                  + till.login().name()
                  + "</id><type>TERMINALID</type></initiatorPrincipalId><password>"
                  + till.login().secret()
                  + "</password></context>"
                  + children
                  + "</ns2:"
                  + operation
                  + "></soap:Body></soap:Envelope>")
          .send(base);
    }

    static String amount(String name, String value) {
      return "<" + name + "><currency>SEK</currency><value>" + value + "</value></" + name + ">";
    }
  }
}
