package io.merchantloyalty.web.soap.envelope;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one way to parse what came from outside (spec 07, SOAP): Woodstox by its own name, so that no
 * other parser on the class path takes its place; no DTD is read, nothing outside is fetched, and
 * each dimension of a document has a bound far above what any register sends.
 */
final class BoundedXml {

  /** The contract's deepest element is the eighth. */
  static final int DEPTH_MAX = 32;

  static final int ATTRIBUTES_MAX = 32;
  static final int ATTRIBUTE_CHARS_MAX = 2_000;
  static final int ELEMENTS_MAX = 30_000;

  private static final WstxInputFactory FACTORY = new WstxInputFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    // else a mistake inside a text comes out of getText(), unchecked
    FACTORY.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    FACTORY.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_MAX);
    FACTORY.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES_MAX);
    FACTORY.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_CHARS_MAX);
    FACTORY.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) ELEMENTS_MAX);
  }

  private BoundedXml() {}

  /** {@code charset}: what the HTTP header said; empty lets BOM or XML declaration decide. */
  static XMLStreamReader open(InputStream body, Optional<String> charset)
      throws XMLStreamException {
    InputStream bounded = new BoundedBody(body);
    return new FewNames(
        charset.isPresent()
            ? FACTORY.createXMLStreamReader(bounded, charset.get())
            : FACTORY.createXMLStreamReader(bounded));
  }
}
