package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.web.rest.problem.Problem;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The whole API document, made from the resources' methods. It is a tree of our own, and not the
 * server's model of OpenAPI: that one leaves out what is empty, in examples too.
 */
public final class ApiModel {

  private static final String DESCRIPTION =
      """
      Payment with loyalty programs. A till or webshop sends a bill (an *invoice*) and shows its QR \
      code; a shopper scans it with a wallet app; the till is told which loyalty card applies, takes \
      its discount and confirms; the shopper pays with a PIN, and the till is told that it is paid.

      Tills and webshops call what is below `pos`, wallet apps what is below `wallet`, merchants' \
      own systems what is below `merchant`, and those who run the server what is below `operator`.

      - **Signing in**: tills, webshops and merchants' users send HTTP Basic or an access token, \
      shoppers and operators an access token, merchants' own systems an API key as a bearer token. \
      Each operation says who may call it.
      - **Bodies** are JSON in UTF-8, except for files. A field that is not known is refused by its \
      name. Fields are added to answers as time goes by: ignore those that you do not know.
      - **Amounts** are a decimal in quotes with a currency of ISO 4217: \
      `{"value": "149.90", "currency": "SEK"}`.
      - **Times** are RFC 3339 with an offset. Answers are in UTC.
      - **Lists** come in pages: `nextCursor` of an answer is the `cursor` of the next call, and is \
      absent on the last page.
      - **Refusals** are problem documents of RFC 9457 (`application/problem+json`). Programs decide \
      by `status`, `resultName` and `reason`; `violations` names every wrong field; `detail` is for \
      people. Besides what an operation lists, a request that is broken as such, or not for this \
      server, is answered 404, 405, 408, 413, 415, 421, 431 or 505 before it reaches an operation.
      - **Sending again**: what makes something takes an `Idempotency-Key`, so that a call whose \
      answer was lost can be sent again and is done once. What changes something takes the `ETag` \
      that was read last as `If-Match`.
      - **Waiting**: 429 and 503 say in `Retry-After` when the same call may do, and so does a 409 \
      that passes by itself.
      - Every answer has an `X-Correlation-Id`: quote it when you ask for help.
      """;

  private ApiModel() {}

  /** {@code base}: where the API lies on the server, {@code /api}. */
  public static ObjectNode of(List<Class<?>> resources, String base) {
    Schemas schemas = new Schemas();
    Operations operations = new Operations(schemas);
    ObjectNode paths = Nodes.object();
    resources.stream()
        .flatMap(Operations::in)
        .sorted(Comparator.comparing(Operations::pathOf).thenComparing(Method::getName))
        .forEach(
            method ->
                paths
                    .withObject(pointer(base + Operations.pathOf(method)))
                    .set(
                        Operations.verbOf(method).orElseThrow().toLowerCase(Locale.ROOT),
                        operations.describe(method)));
    ObjectNode document = Nodes.object().put("openapi", "3.0.3");
    document
        .putObject("info")
        .put("title", "Merchant loyalty payments")
        .put("version", "1")
        .put("description", DESCRIPTION);
    // relative: whatever host and port the reader came to
    document.putArray("servers").addObject().put("url", "/");
    tags(document.putArray("tags"));
    document.set("paths", paths);
    document.set("components", components(schemas));
    return document;
  }

  private static String pointer(String path) {
    return "/" + path.replace("~", "~0").replace("/", "~1");
  }

  private static void tags(ArrayNode tags) {
    tag(
        tags,
        "pos",
        "For tills and webshops: terminals, bills and payments.\n\nA sale: `sendInvoice`, and show"
            + " the QR code. `pollInvoice` with `version` and `wait`, until a shopper has scanned it"
            + " (`PENDING_ISSUER_ACKNOWLEDGE`). `updateInvoice` with the discount that the loyalty"
            + " card gives, or `acknowledgeInvoice`. `pollInvoice` again, until it is `PAID`: that"
            + " answer has the receipt, and collects the payment.");
    tag(
        tags,
        "wallet",
        "For wallet apps: shoppers, their bills, payments and loyalty cards.\n\nA payment:"
            + " `signInShopper`, then `scan` with the text of the QR code. `readBill` with"
            + " `revision` and `wait`, until the amount may be shown (`PAYABLE`). `pay` with the"
            + " PIN and the revision that the shopper saw.");
    tag(
        tags,
        "merchant",
        "For merchants' own systems: the tree of shops, terminals, loyalty programs with their"
            + " pictures, marks and cards, shared programs, users, API keys and the audit log.");
    tag(
        tags,
        "operator",
        "For those who run the server: merchants, and whether the money adds up.");
    tag(tags, "pictures", "Pictures of loyalty programs, for whoever knows their address.");
  }

  private static void tag(ArrayNode tags, String name, String says) {
    tags.addObject().put("name", name).put("description", says);
  }

  private static ObjectNode components(Schemas schemas) {
    ObjectNode problem = schemas.ofAnswer(Problem.class);
    ObjectNode components = Nodes.object();
    ObjectNode shapes = components.putObject("schemas");
    schemas.components().forEach(shapes::set);
    components.set("responses", Refusals.components(problem));
    components.set("headers", Headers.components());
    components.set("securitySchemes", Callers.schemes());
    return components;
  }
}
