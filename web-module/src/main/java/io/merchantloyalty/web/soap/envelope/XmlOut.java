package io.merchantloyalty.web.soap.envelope;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a document into memory, in UTF-8 without a declaration, as the old service did. Answers
 * are small, and their length must be known before their first byte so that connections stay open.
 */
public final class XmlOut {

  private static final WstxOutputFactory FACTORY = new WstxOutputFactory();
  private static final int USUAL_BYTES = 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
  private final XMLStreamWriter xml;

  XmlOut() {
    try {
      xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** Opens an element in a namespace, and declares its prefix on it. */
  XmlOut open(String prefix, String name, String namespace) {
    return write(
        () -> {
          xml.writeStartElement(prefix, name, namespace);
          xml.writeNamespace(prefix, namespace);
        });
  }

  /** Opens an element whose prefix was declared further out. */
  XmlOut openInner(String prefix, String name, String namespace) {
    return write(() -> xml.writeStartElement(prefix, name, namespace));
  }

  public XmlOut open(String name) {
    return write(() -> xml.writeStartElement(name));
  }

  public XmlOut close() {
    return write(xml::writeEndElement);
  }

  public XmlOut leaf(String name, String text) {
    return write(
        () -> {
          xml.writeStartElement(name);
          xml.writeCharacters(XmlText.allowed(text));
          xml.writeEndElement();
        });
  }

  /** Nothing at all when there is no text. */
  public XmlOut leaf(String name, Optional<String> text) {
    text.ifPresent(t -> leaf(name, t));
    return this;
  }

  /** The finished document; closes what is still open. */
  byte[] document() {
    write(
        () -> {
          xml.writeEndDocument();
          xml.close();
        });
    return bytes.toByteArray();
  }

  private XmlOut write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("writing to memory failed", e);
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
