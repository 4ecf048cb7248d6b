package io.merchantloyalty.web.soap.envelope;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Ends a document that uses too many different names. The parser looks names up in a hash table
 * whose collisions anyone can provoke: 29,000 chosen names in one megabyte took seconds (spec 07,
 * SOAP).
 */
final class FewNames extends StreamReaderDelegate {

  /** The contract has about a hundred; the rest is room for children that nobody knows here. */
  static final int NAMES_MAX = 300;

  private final Set<String> names = new HashSet<>();

  FewNames(XMLStreamReader xml) {
    super(xml);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      names.add(getLocalName());
      for (int i = 0; i < getAttributeCount(); i++) {
        names.add(getAttributeLocalName(i));
      }
      for (int i = 0; i < getNamespaceCount(); i++) {
        names.add(String.valueOf(getNamespacePrefix(i)));
      }
    } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      names.add(getPITarget());
    }
    if (names.size() > NAMES_MAX) {
      throw new XMLStreamException("more than " + NAMES_MAX + " different names");
    }
    return event;
  }
}
