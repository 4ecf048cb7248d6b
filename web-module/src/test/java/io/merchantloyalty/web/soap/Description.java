package io.merchantloyalty.web.soap;

import io.merchantloyalty.web.soap.envelope.SoapReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A document looked at by XPath, and the schemas in a WSDL. */
record Description(Document document) {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "w",
          "http://schemas.xmlsoap.org/wsdl/",
          "s",
          "http://schemas.xmlsoap.org/wsdl/soap/",
          "x",
          XMLConstants.W3C_XML_SCHEMA_NS_URI,
          "e",
          SoapReader.ENVELOPE);

  static Description parse(byte[] document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new Description(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(document)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  String text(String path) {
    try {
      return xpath().evaluate(path, document);
    } catch (XPathExpressionException e) {
      throw new AssertionError(e);
    }
  }

  Node node(String path) {
    return nodes(path).get(0);
  }

  /** The name attributes of all that the path finds. */
  List<String> names(String path) {
    return nodes(path).stream().map(node -> ((Element) node).getAttribute("name")).toList();
  }

  /** All schemas of a WSDL as one. */
  Schema schema() {
    try {
      Source[] sources =
          nodes("/w:definitions/w:types/x:schema").stream()
              .map(Description::standingAlone)
              .toArray(Source[]::new);
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
    } catch (Exception e) {
      throw new AssertionError("not a schema", e);
    }
  }

  /** The schemas use prefixes that are declared around them. */
  private static Source standingAlone(Node schema) {
    Element copy = (Element) schema.cloneNode(true);
    for (String prefix : List.of("tns", "xs")) {
      copy.setAttributeNS(
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
          "xmlns:" + prefix,
          schema.lookupNamespaceURI(prefix));
    }
    return new DOMSource(copy);
  }

  private List<Node> nodes(String path) {
    try {
      NodeList found = (NodeList) xpath().evaluate(path, document, XPathConstants.NODESET);
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        nodes.add(found.item(i));
      }
      return nodes;
    } catch (XPathExpressionException e) {
      throw new AssertionError(e);
    }
  }

  private static XPath xpath() {
    XPath xpath = XPathFactory.newInstance().newXPath();
    xpath.setNamespaceContext(
        new NamespaceContext() {
          @Override
          public String getNamespaceURI(String prefix) {
            return PREFIXES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
          }

          @Override
          public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
          }

          @Override
          public Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
          }
        });
    return xpath;
  }
}
