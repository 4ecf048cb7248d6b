package io.merchantloyalty.web.soap.envelope;

import io.merchantloyalty.web.soap.envelope.BoundedBody.TooLongException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one call from a request body (spec 03, Requests): any prefixes, any order, unknown children
 * welcome, no schema. Stops at the envelope's end tag and asks for no byte behind it.
 */
public final class SoapReader {

  public static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  public static final String SERVICE = "http://external.interfaces.ers.seamless.com/";

  private static final int NAME_CHARS_SHOWN_MAX = 60;

  private final XMLStreamReader xml;
  private Optional<Operation> operation = Optional.empty();

  private SoapReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The call in a body.
   *
   * @param declaredLength what the HTTP header said, or less than 0; too much is not even begun
   * @param charset what the HTTP header said; empty lets BOM or XML declaration decide
   */
  public static SoapRequest read(InputStream body, long declaredLength, Optional<String> charset)
      throws SoapFault {
    if (declaredLength > BoundedBody.BYTES_MAX) {
      throw SoapFault.tooLong(Optional.empty(), BoundedBody.BYTES_MAX);
    }
    try {
      XMLStreamReader xml = BoundedXml.open(body, charset);
      try {
        return new SoapReader(xml).call();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw notWellFormed();
    }
  }

  private static SoapFault notWellFormed() {
    return SoapFault.client("the request is not well-formed XML, or too deep or too wide");
  }

  private SoapRequest call() throws SoapFault {
    try {
      return envelope();
    } catch (XMLStreamException e) {
      throw e.getCause() instanceof TooLongException
          ? SoapFault.tooLong(operation, BoundedBody.BYTES_MAX)
          : notWellFormed();
    }
  }

  private SoapRequest envelope() throws XMLStreamException, SoapFault {
    toRoot();
    if (!xml.getLocalName().equals("Envelope")) {
      throw SoapFault.client("the request is not a SOAP envelope");
    }
    if (!ENVELOPE.equals(xml.getNamespaceURI())) {
      throw new SoapFault(SoapFault.Code.VERSION_MISMATCH, "this service speaks SOAP 1.1");
    }
    Optional<SoapRequest> request = Optional.empty();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      if (isSoap("Header")) {
        header();
      } else if (isSoap("Body") && request.isEmpty()) {
        request = Optional.of(body());
      } else {
        skip();
      }
    }
    return request.orElseThrow(() -> SoapFault.client("the envelope has no body"));
  }

  private void toRoot() throws XMLStreamException, SoapFault {
    if ("1.1".equals(xml.getVersion())) {
      throw SoapFault.client("the request must be XML 1.0");
    }
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw SoapFault.client("the request must not have a document type declaration");
      }
    }
  }

  /**
   * Header entries mean nothing here; whoever insists that one does must hear so (SOAP 1.1, 4.2.3).
   */
  private void header() throws XMLStreamException, SoapFault {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        if ("1".equals(xml.getAttributeValue(ENVELOPE, "mustUnderstand"))) {
          throw new SoapFault(
              SoapFault.Code.MUST_UNDERSTAND, "this service understands no header entries");
        }
        skip();
      }
    }
  }

  private SoapRequest body() throws XMLStreamException, SoapFault {
    Optional<SoapRequest> request = Optional.empty();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        if (request.isPresent()) {
          skip();
        } else {
          request = Optional.of(operation());
        }
      }
    }
    return request.orElseThrow(() -> SoapFault.client("the body is empty"));
  }

  private SoapRequest operation() throws XMLStreamException, SoapFault {
    String name = xml.getLocalName();
    if (!SERVICE.equals(xml.getNamespaceURI())) {
      throw SoapFault.client("the operation must be in the namespace " + SERVICE);
    }
    operation = Operation.named(name);
    Operation known =
        operation.orElseThrow(() -> SoapFault.client("there is no operation " + shown(name)));
    return new SoapRequest(known, element());
  }

  /** The element that the reader stands on, with everything in it that is not empty. */
  private XmlElement element() throws XMLStreamException, SoapFault {
    String name = xml.getLocalName();
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        if (isOurs()) {
          XmlElement child = element();
          if (!child.isEmpty()) {
            children.add(child);
          }
        } else {
          skip();
        }
      } else if (xml.hasText()) {
        append(text);
      }
    }
    return new XmlElement(name, text.toString(), List.copyOf(children));
  }

  private void append(StringBuilder text) {
    if (xml.getEventType() != XMLStreamConstants.COMMENT) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  private void skip() throws XMLStreamException {
    int open = 1;
    while (open > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  private boolean isSoap(String name) {
    return xml.getLocalName().equals(name) && ENVELOPE.equals(xml.getNamespaceURI());
  }

  /** Children are unqualified; some toolkits qualify them all the same. */
  private boolean isOurs() {
    String namespace = xml.getNamespaceURI();
    return namespace == null || namespace.isEmpty() || namespace.equals(SERVICE);
  }

  private static String shown(String name) {
    return name.length() > NAME_CHARS_SHOWN_MAX ? name.substring(0, NAME_CHARS_SHOWN_MAX) : name;
  }
}
