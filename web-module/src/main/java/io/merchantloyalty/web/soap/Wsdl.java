package io.merchantloyalty.web.soap;

import io.merchantloyalty.web.soap.envelope.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The service's description: a file that is read once, and the caller's address put into it. PHP
 * fetches it for every call, so it costs no more than the copying (spec 03, Where).
 */
final class Wsdl {

  private static final String FILE = "cashregister.wsdl";
  private static final String PLACE = "${address}";

  private final String before;
  private final String after;

  private Wsdl(String template) {
    int place = template.indexOf(PLACE);
    before = template.substring(0, place);
    after = template.substring(place + PLACE.length());
  }

  static Wsdl load() {
    try (InputStream in = Objects.requireNonNull(Wsdl.class.getResourceAsStream(FILE))) {
      return new Wsdl(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The description of the service at that address. */
  byte[] at(String address) {
    return (before + escaped(address) + after).getBytes(StandardCharsets.UTF_8);
  }

  /** A Host header is the caller's to write, and this is an attribute. */
  private static String escaped(String address) {
    return XmlText.allowed(address)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;");
  }
}
