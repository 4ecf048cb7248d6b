package io.merchantloyalty.system;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** An answer of the SOAP service, asked by XPath over local names. */
public record SoapAnswer(int httpStatus, String xml) {

  /**
   * The text of the element at a path below {@code return}, such as {@code
   * receipt/paymentReference}; empty if it is not there.
   */
  public String text(String path) {
    return evaluate("string(//return/" + path + ")");
  }

  public int resultCode() {
    return Integer.parseInt(text("resultCode"));
  }

  SoapAnswer expect(int resultCode) {
    if (httpStatus != 200 || resultCode() != resultCode) {
      throw new AssertionError("expected " + resultCode + ", got HTTP " + httpStatus + ": " + xml);
    }
    return this;
  }

  /** What a till's loop looks at: status, version, token. */
  String line() {
    String token = text("customerTokens/token/id");
    return text("status")
        + " "
        + text("version")
        + " "
        + (token.isEmpty()
            ? "-"
            : token
                + "/"
                + text("customerTokens/token/value")
                + "/"
                + text("customerTokens/token/status"));
  }

  private String evaluate(String expression) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
      return XPathFactory.newInstance().newXPath().evaluate(expression, document);
    } catch (Exception e) {
      throw new AssertionError("not an answer: " + xml, e);
    }
  }
}
