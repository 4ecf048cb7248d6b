package io.merchantloyalty.web.soap.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapReaderTest {

  @ParameterizedTest
  @CsvSource({
    "all-operations/001-registerTerminal, REGISTER_TERMINAL",
    "all-operations/002-benchmarkingNop, BENCHMARKING_NOP",
    "all-operations/003-assignSeqrId, ASSIGN_SEQR_ID",
    "all-operations/004-sendInvoice, SEND_INVOICE",
    "all-operations/005-getPaymentStatus, GET_PAYMENT_STATUS",
    "all-operations/006-updateInvoice, UPDATE_INVOICE",
    "all-operations/013-executeReport, EXECUTE_REPORT",
    "all-operations/017-requestPurchase, REQUEST_PURCHASE",
    "loyalty-sample/001-sendInvoice, SEND_INVOICE",
    "loyalty-sample/003-updateInvoice, UPDATE_INVOICE",
  })
  void whatTheOriginalClientSendsNamesItsOperation(String captured, Operation operation)
      throws SoapFault {
    assertThat(Wire.read(Wire.captured(captured)).operation()).isEqualTo(operation);
  }

  @Test
  void textsAreReadAsTheyWereMeant() throws SoapFault {
    XmlElement context =
        Wire.read(Wire.captured("all-operations/004-sendInvoice"))
            .wrapper()
            .child("context")
            .orElseThrow();
    assertThat(context.text("clientComment")).contains("åäö & <test>");
  }

  @Test
  void prefixesAndOrderAndUnknownChildrenDoNotMatter() throws SoapFault {
    SoapRequest request =
        Wire.read(
            "<?xml version='1.0' encoding='utf-8'?><!-- a till --><Envelope"
                + " xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Header/><Body>"
                + "<sendInvoice xmlns='http://external.interfaces.ers.seamless.com/'>"
                + "<tokens xmlns=''><new>1</new><id>A</id></tokens>"
                + "<other xmlns='urn:x'><id>no</id></other>"
                + "<invoice xmlns=''><title>T<![CDATA[&]]>x</title></invoice>"
                + "</sendInvoice></Body></Envelope>");
    assertThat(request.wrapper().child("invoice").orElseThrow().text("title")).contains("T&x");
    assertThat(request.wrapper().child("tokens").orElseThrow().text("id")).contains("A");
    assertThat(request.wrapper().child("other")).isEmpty();
  }

  @Test
  void qualifiedChildrenAreReadToo() throws SoapFault {
    SoapRequest request =
        Wire.read(Wire.envelope("getPaymentStatus", "<x:invoiceReference>1</x:invoiceReference>"));
    assertThat(request.wrapper().word("invoiceReference")).contains("1");
  }

  @Test
  void emptyElementsCountAsAbsent() throws SoapFault {
    XmlElement wrapper =
        Wire.read(
                Wire.envelope(
                    "sendInvoice",
                    "<invoiceVersion/><invoice><title>  \n </title><totalAmount>\n"
                        + "<currency/><value></value></totalAmount></invoice><tokens/>"
                        + "<backURL xmlns:i='http://www.w3.org/2001/XMLSchema-instance'"
                        + " i:nil='true'/>"))
            .wrapper();
    assertThat(wrapper.children()).isEmpty();
  }

  @Test
  void nothingBehindTheEnvelopeIsAskedFor() throws SoapFault {
    byte[] body = Wire.captured("all-operations/004-sendInvoice");
    InputStream openConnection =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            throw new AssertionError("one byte at a time");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            assertThat(at).as("bytes read when more were asked for").isLessThan(body.length);
            // as small pieces as a network can deliver
            int piece = Math.min(Math.min(7, length), body.length - at);
            System.arraycopy(body, at, bytes, offset, piece);
            at += piece;
            return piece;
          }
        };
    assertThat(SoapReader.read(openConnection, -1, Optional.of("utf-8")).operation())
        .isEqualTo(Operation.SEND_INVOICE);
  }

  @Test
  void nothingBehindTheEnvelopeIsLookedAt() throws SoapFault {
    String call = Wire.envelope("benchmarkingNop", "");
    assertThat(Wire.read(call + "\n\n <<< not XML").operation())
        .isEqualTo(Operation.BENCHMARKING_NOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "utf-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE"})
  void theCharsetOfTheHeaderIsHonoured(String charset) throws SoapFault {
    String call = Wire.envelope("assignSeqrId", "<seqrId>åäö</seqrId>");
    byte[] body = call.getBytes(Charset.forName(charset));
    SoapRequest request = SoapReader.read(new ByteArrayInputStream(body), -1, Optional.of(charset));
    assertThat(request.wrapper().word("seqrId")).contains("åäö");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
  void withoutOneTheDeclarationIs(String charset) throws SoapFault {
    String call =
        "<?xml version=\"1.0\" encoding=\""
            + charset
            + "\"?>"
            + Wire.envelope("assignSeqrId", "<seqrId>åäö</seqrId>");
    byte[] body = call.getBytes(Charset.forName(charset));
    SoapRequest request = SoapReader.read(new ByteArrayInputStream(body), -1, Optional.empty());
    assertThat(request.wrapper().word("seqrId")).contains("åäö");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aByteOrderMarkDoesNotDisturb(boolean headerNamesCharset) throws SoapFault {
    byte[] body =
        ("\uFEFF" + Wire.envelope("assignSeqrId", "<seqrId>åäö</seqrId>"))
            .getBytes(StandardCharsets.UTF_8);
    SoapRequest request =
        SoapReader.read(
            new ByteArrayInputStream(body),
            -1,
            headerNamesCharset ? Optional.of("UTF-8") : Optional.empty());
    assertThat(request.wrapper().word("seqrId")).contains("åäö");
  }
}
