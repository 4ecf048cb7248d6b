package io.merchantloyalty.system.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A captured request of the original client library, as a tree that a sweep can change. */
final class SoapCall {

  static final String DOOR = "/soap/merchant/cashregister-2";

  /** One capture for each operation of the service; some have more, the first is taken. */
  private static final List<String> CAPTURES =
      List.of(
          "001-registerTerminal",
          "002-benchmarkingNop",
          "003-assignSeqrId",
          "004-sendInvoice",
          "005-getPaymentStatus",
          "006-updateInvoice",
          "007-commitReservation",
          "008-cancelInvoice",
          "009-submitPaymentReceipt",
          "010-refundPayment",
          "011-markTransactionPeriod",
          "013-executeReport",
          "014-requestPrincipalInformation",
          "015-changePrincipalPassword",
          "016-confirmCustomerRegistration",
          "017-requestPurchase",
          "018-requestTopup",
          "019-requestTransfer",
          "020-unregisterTerminal");

  /** What the capture calls the till and the merchant. */
  private static final String CAPTURED_TILL = "87e791f9e24148a6892c52aa85bb0331";

  private static final String CAPTURED_MERCHANT = "fredellsfisk";

  /** Names of elements here, and what the same thing is called in a world. */
  private static final Map<String, String> NAMES =
      Map.of(
          "invoiceReference", "reference",
          "ersReference", "ersReference",
          "seqrId", "seqrId",
          "externalTerminalId", "externalId");

  private final Document document;

  private SoapCall(Document document) {
    this.document = document;
  }

  /** The operations that the running server's WSDL lists. */
  static List<String> operations() {
    String wsdl = Call.of("GET", DOOR + "?wsdl").send().expectGood().text();
    String port = wsdl.substring(wsdl.indexOf("portType"), wsdl.indexOf("binding"));
    Matcher operation = Pattern.compile("<(?:\\w+:)?operation name=\"(\\w+)\"").matcher(port);
    List<String> names = new ArrayList<>();
    while (operation.find()) {
      names.add(operation.group(1));
    }
    if (names.size() < 19) {
      throw new AssertionError("the WSDL lists too few operations: " + names);
    }
    return names;
  }

  static SoapCall captured(String operation) {
    String file =
        CAPTURES.stream()
            .filter(name -> name.endsWith("-" + operation))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        operation + " has no captured request in wire/all-operations"));
    try (InputStream in =
        SoapCall.class.getResourceAsStream("/wire/all-operations/" + file + ".http")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // this capture takes a discount without a row for it, which no cash register may
      String call = text.replace("<value>9.00</value>", "<value>10.10</value>");
      return new SoapCall(parsed(call.substring(call.indexOf("<soap:Envelope"))));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private static Document parsed(String xml) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  SoapCall copy() {
    return new SoapCall((Document) document.cloneNode(true));
  }

  /** About the till, the bill and the merchant of a world, outside of the context. */
  SoapCall about(World world) {
    SoapCall fitted = copy();
    for (Element leaf : fitted.leaves()) {
      String text = leaf.getTextContent();
      if (text.equals(CAPTURED_TILL)) {
        leaf.setTextContent(world.till().name());
      } else if (text.equals(CAPTURED_MERCHANT)) {
        leaf.setTextContent("public_test_shop");
      }
      Optional.ofNullable(NAMES.get(leaf.getLocalName()))
          .flatMap(world::value)
          .ifPresent(value -> leaf.setTextContent(String.valueOf(value)));
    }
    return fitted;
  }

  /** Whether it is about a bill or payment, which somebody owns. */
  boolean namesAThing() {
    return !named("invoiceReference").isEmpty() || !named("ersReference").isEmpty();
  }

  boolean hasContext() {
    return !named("context").isEmpty();
  }

  /** The kind of principal that was seen to call it. */
  String principalType() {
    return named("initiatorPrincipalId")
        .get(0)
        .getElementsByTagName("type")
        .item(0)
        .getTextContent();
  }

  SoapCall as(SoapCaller caller) {
    SoapCall signed = copy();
    if (!signed.hasContext()) {
      return signed;
    }
    Element context = signed.named("context").get(0);
    for (Node child = context.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      String name = child.getLocalName();
      if ("initiatorPrincipalId".equals(name) || "password".equals(name)) {
        context.removeChild(child);
      }
      child = next;
    }
    caller
        .id()
        .ifPresent(
            id -> {
              Element principal = signed.add(context, "initiatorPrincipalId", "");
              signed.add(principal, "id", id);
              signed.add(principal, "type", caller.type());
            });
    caller.password().ifPresent(password -> signed.add(context, "password", password));
    return signed;
  }

  private Element add(Element parent, String name, String text) {
    Element child = document.createElement(name);
    child.setTextContent(text);
    parent.appendChild(child);
    return child;
  }

  /** Every element of that name, in the order of the document. */
  List<Element> named(String name) {
    return elements(document.getElementsByTagNameNS("*", name));
  }

  /** Every element without children below the operation's own, outside of the context. */
  List<Element> leaves() {
    List<Element> leaves = new ArrayList<>();
    for (Element element : elements(operation().getElementsByTagName("*"))) {
      if (element.getElementsByTagName("*").getLength() == 0 && !isInContext(element)) {
        leaves.add(element);
      }
    }
    return leaves;
  }

  private static boolean isInContext(Node node) {
    return node != null
        && ("context".equals(node.getLocalName()) || isInContext(node.getParentNode()));
  }

  /** The element that says what is wanted. */
  Element operation() {
    Element body = named("Body").get(0);
    return elements(body.getChildNodes()).get(0);
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  String xml() {
    try {
      Transformer writer = TransformerFactory.newInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.transform(new DOMSource(document), new StreamResult(out));
      return out.toString(StandardCharsets.UTF_8);
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  Reply send() {
    return send(xml());
  }

  static Reply send(String xml) {
    return Reply.of(
        Call.of("POST", DOOR)
            .with("Content-Type", "text/xml; charset=UTF-8")
            .with("SOAPAction", "\"\"")
            .body(xml.getBytes(StandardCharsets.UTF_8))
            .send());
  }

  /** {@code fields}: text of each leaf of the answer, by its name. */
  record Reply(Call.Reply http, Map<String, String> fields) {

    static Reply of(Call.Reply http) {
      Map<String, String> fields = new TreeMap<>();
      try {
        for (Element element : elements(parsed(http.text()).getElementsByTagName("*"))) {
          fields.putIfAbsent(element.getLocalName(), element.getTextContent());
        }
      } catch (SAXException | IOException e) {
        throw new AssertionError("an answer that is no XML: " + http, e);
      }
      return new Reply(http, fields);
    }

    /** Negative: a fault. */
    int code() {
      return fields.containsKey("resultCode") ? Integer.parseInt(fields.get("resultCode")) : -1;
    }

    @Override
    public String toString() {
      return http.toString();
    }
  }
}
