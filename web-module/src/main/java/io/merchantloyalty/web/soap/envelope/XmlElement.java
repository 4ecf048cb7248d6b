package io.merchantloyalty.web.soap.envelope;

import java.util.List;
import java.util.Optional;

/**
 * One element of a request. Registers send children in any order, so all look-ups go by name; and
 * empty elements count as absent (spec 03, Requests), so {@link SoapReader} keeps none.
 */
public record XmlElement(String name, String text, List<XmlElement> children) {

  public static XmlElement empty(String name) {
    return new XmlElement(name, "", List.of());
  }

  boolean isEmpty() {
    return children.isEmpty() && text.isBlank();
  }

  public Optional<XmlElement> child(String name) {
    for (XmlElement child : children) {
      if (child.name.equals(name)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  public List<XmlElement> children(String name) {
    return children.stream().filter(child -> child.name.equals(name)).toList();
  }

  /** A child's text as it was sent, spaces included. */
  public Optional<String> text(String name) {
    return child(name).map(XmlElement::text).filter(text -> !text.isBlank());
  }

  /** A child's text without the spaces around it: for names, numbers and references. */
  public Optional<String> word(String name) {
    return text(name).map(String::strip);
  }

  /** Passwords and card numbers stay out of logs. */
  @Override
  public String toString() {
    return "XmlElement[" + name + "]";
  }
}
