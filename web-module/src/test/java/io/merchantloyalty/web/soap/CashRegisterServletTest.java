package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.web.AccessLog;
import io.merchantloyalty.web.soap.envelope.Wire;
import jakarta.servlet.annotation.WebServlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CashRegisterServletTest {

  private final CashRegisterServlet servlet = new CashRegisterServlet();

  @BeforeEach
  void start() {
    servlet.feed =
        new InvoiceFeed() {
          @Override
          public boolean isHealthy() {
            return true;
          }
        };
    servlet.init();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"wsdl", "x=1"})
  void aPostIsACallWhateverItsQuerySays(String query) throws IOException {
    Exchange exchange = Exchange.of("POST", "/extclientproxy/service");
    exchange.query = query;
    exchange.contentType = "text/xml; charset=UTF-8";
    exchange.body = new ByteArrayInputStream(Wire.captured("all-operations/018-requestTopup"));
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.status).isEqualTo(200);
    assertThat(exchange.headers)
        .containsEntry("Content-Type", "text/xml;charset=UTF-8")
        .containsEntry("Content-Length", String.valueOf(exchange.answer.size()));
    assertThat(exchange.answer())
        .isEqualTo(Till.document("requestTopup", Till.result(91, "UNSUPPORTED_OPERATION")));
    assertThat(exchange.attributes.get(AccessLog.ROUTE).toString()).endsWith("#requestTopup");
    assertThat(exchange.attributes).containsEntry(AccessLog.RESULT_CODE, 91);
  }

  @Test
  void whatIsNotSoapIsAFault() throws IOException {
    Exchange exchange = Exchange.of("POST", "/extclientproxy/service/v2");
    exchange.body = new ByteArrayInputStream("<html/>".getBytes(StandardCharsets.UTF_8));
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.status).isEqualTo(500);
    assertThat(exchange.headers).containsEntry("Content-Type", "text/xml;charset=UTF-8");
    assertThat(exchange.answer()).contains("<faultcode>soap:Client</faultcode>");
  }

  @Test
  void aBodyThatSaysItIsTooLongIsNotEvenRead() throws IOException {
    Exchange exchange = Exchange.of("POST", "/extclientproxy/service");
    exchange.declaredLength = 100_000_000;
    exchange.body =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read");
          }
        };
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.status).isEqualTo(500);
    assertThat(exchange.answer()).contains("longer than 1048576 bytes");
  }

  @Test
  void aReceiptInChunksThatIsTooLongForACallIsToldItsLimit() throws IOException {
    Exchange exchange = Exchange.of("POST", "/extclientproxy/service");
    exchange.declaredLength = -1;
    String call =
        Wire.envelope("submitPaymentReceipt", "<context>" + "x".repeat(1_100_000) + "</context>");
    exchange.body = new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8));
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.status).isEqualTo(200);
    assertThat(exchange.answer())
        .contains("submitPaymentReceiptResponse")
        .contains("<resultCode>10</resultCode>")
        .contains("REJECTED_BUSINESS_LOGIC: content must have 1 to 262144 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "/soap/merchant/cashregister-2/, http://till.example/soap/merchant/cashregister-2/",
    "/extclientproxy/service/, http://till.example/extclientproxy/service/",
    "/extclientproxy/service/v2/, http://till.example/extclientproxy/service/v2/"
  })
  void aSlashBehindTheAddressIsServed(String path, String address) throws IOException {
    Exchange exchange = Exchange.of("GET", path);
    exchange.query = "wsdl";
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.answer()).contains("<soap:address location=\"" + address + "\"/>");
    assertThat(Address.of(path)).isEqualTo(Address.of(path.substring(0, path.length() - 1)));
    assertThat(CashRegisterServlet.class.getAnnotation(WebServlet.class).urlPatterns())
        .contains(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wsdl", "WSDL", "Wsdl=", "wsdl=1", "x=1&wsdl", "wsdl&x"})
  void theDescriptionIsThereForWhoeverAsks(String query) throws IOException {
    Exchange exchange = Exchange.of("GET", "/soap/merchant/cashregister-2");
    exchange.query = query;
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.status).isEqualTo(200);
    assertThat(exchange.headers).containsEntry("Content-Type", "text/xml;charset=UTF-8");
    assertThat(exchange.answer())
        .contains("location=\"http://till.example/soap/merchant/cashregister-2\"");
  }

  @ParameterizedTest
  @CsvSource({
    "http, till.example, 80, /extclientproxy/service, http://till.example/extclientproxy/service",
    "http, till.example, 8080, /extclientproxy/service/v2,"
        + " http://till.example:8080/extclientproxy/service/v2",
    "https, till.example, 443, /extclientproxy/service,"
        + " https://till.example/extclientproxy/service",
    "https, [::1], 80, /extclientproxy/service, https://[::1]:80/extclientproxy/service",
  })
  void itsAddressIsTheCallers(String scheme, String host, int port, String path, String address)
      throws IOException {
    Exchange exchange = Exchange.of("GET", path);
    exchange.query = "wsdl";
    exchange.scheme = scheme;
    exchange.host = host;
    exchange.port = port;
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.answer()).contains("<soap:address location=\"" + address + "\"/>");
  }

  @ParameterizedTest
  @CsvSource({"GET,", "GET, x=wsdl", "GET, wsdls", "HEAD,", "PUT, wsdl", "DELETE,", "TRACE,"})
  void everythingElseIsRefusedInAFewWords(String method, String query) throws IOException {
    Exchange exchange = Exchange.of(method, "/extclientproxy/service");
    exchange.query = query;
    servlet.service(exchange.request(), exchange.response());
    assertThat(exchange.status).isEqualTo(405);
    assertThat(exchange.headers)
        .containsEntry("Allow", "POST")
        .containsEntry("Content-Type", "text/plain;charset=UTF-8");
    assertThat(exchange.answer()).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, none",
        "text/xml, none",
        "text/xml; charset=UTF-8, UTF-8",
        "text/xml;charset=\"utf-8\", utf-8",
        "text/xml ;action=x; CharSet = iso-8859-1 ;x=y, iso-8859-1",
      })
  void theCharsetIsFoundInTheContentType(String contentType, String charset) {
    assertThat(ContentType.charset(contentType).orElse(null)).isEqualTo(charset);
  }
}
