package io.merchantloyalty.web.soap.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Requests for tests: what the original Java client sent, byte for byte, and hand-made ones. */
public final class Wire {

  public static final String OPEN =
      "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>";
  public static final String CLOSE = "</e:Body></e:Envelope>";
  public static final String TILL =
      "<context><initiatorPrincipalId><id>till</id><type>TERMINALID</type></initiatorPrincipalId>"
          + "<password>secret</password></context>";
  public static final String MERCHANT =
      "<context><initiatorPrincipalId><id>fredellsfisk</id><type>RESELLERUSER</type>"
          + "<userId>9900</userId></initiatorPrincipalId><password>2009</password></context>";

  private Wire() {}

  /** {@code name}: {@code all-operations/004-sendInvoice}. */
  public static byte[] captured(String name) {
    try (InputStream in =
        Objects.requireNonNull(Wire.class.getResourceAsStream("/wire/" + name + ".xml"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An envelope around one operation with these children. */
  public static String envelope(String operation, String children) {
    return OPEN
        + "<x:"
        + operation
        + " xmlns:x=\"http://external.interfaces.ers.seamless.com/\">"
        + children
        + "</x:"
        + operation
        + ">"
        + CLOSE;
  }

  public static SoapRequest read(byte[] body) throws SoapFault {
    return SoapReader.read(new ByteArrayInputStream(body), -1, Optional.of("UTF-8"));
  }

  public static SoapRequest read(String body) throws SoapFault {
    return read(body.getBytes(StandardCharsets.UTF_8));
  }
}
