package io.merchantloyalty.web.soap.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused with a Fault, and at what cost (spec 07, SOAP). */
class NotSoapTest {

  private static final String NOP = Wire.envelope("benchmarkingNop", "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "{\"json\":true}",
        "<a>",
        "<letter/>",
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'/>",
        Wire.OPEN + Wire.CLOSE,
        Wire.OPEN,
        Wire.OPEN + "<sendInvoice/>" + Wire.CLOSE,
        Wire.OPEN + "<x:sendInvoice xmlns:x='urn:other'/>" + Wire.CLOSE,
        Wire.OPEN
            + "<x:stealMoney xmlns:x='http://external.interfaces.ers.seamless.com/'/>"
            + Wire.CLOSE,
        Wire.OPEN
            + "<x:sendInvoice xmlns:x='http://external.interfaces.ers.seamless.com/'>&foo;"
            + "</x:sendInvoice>"
            + Wire.CLOSE,
        Wire.OPEN
            + "<x:sendInvoice xmlns:x='http://external.interfaces.ers.seamless.com/'>&#1;"
            + "</x:sendInvoice>"
            + Wire.CLOSE,
      })
  void whatIsNotACallToThisServiceIsTheClientsFault(String body) {
    assertThat(fault(body).code()).isEqualTo(SoapFault.Code.CLIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://www.w3.org/2003/05/soap-envelope", "urn:other"})
  void anotherSoapVersionHearsSo(String namespace) {
    String call = NOP.replace(SoapReader.ENVELOPE, namespace);
    assertThat(fault(call).code()).isEqualTo(SoapFault.Code.VERSION_MISMATCH);
  }

  @Test
  void aHeaderThatMustBeUnderstoodIsNot() {
    String header = "<e:Header><w:Security xmlns:w='urn:w' e:mustUnderstand='1'/></e:Header>";
    String call = NOP.replace("<e:Body>", header + "<e:Body>");
    assertThat(fault(call).code()).isEqualTo(SoapFault.Code.MUST_UNDERSTAND);
  }

  @Test
  void otherHeadersArePassedOver() throws SoapFault {
    String header = "<e:Header><w:Security xmlns:w='urn:w'><w:a>1</w:a></w:Security></e:Header>";
    assertThat(Wire.read(NOP.replace("<e:Body>", header + "<e:Body>")).operation())
        .isEqualTo(Operation.BENCHMARKING_NOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE e>",
        "<!DOCTYPE e SYSTEM 'http://127.0.0.1:1/never-fetched.dtd'>",
        "<!DOCTYPE e [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE e [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
        "<!DOCTYPE e [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]>",
      })
  void documentTypesAreRefused(String doctype) {
    assertThat(fault(doctype + NOP).getMessage()).contains("document type");
  }

  @Test
  void newerXmlIsRefused() {
    assertThat(fault("<?xml version='1.1'?>" + NOP).getMessage()).contains("XML 1.0");
  }

  @Test
  void tenThousandDeepElementsAreRefused() {
    assertThat(fault(Wire.envelope("sendInvoice", "<a>".repeat(10_000)))).isNotNull();
    // also where nobody looks: in a header and in a foreign element
    String deep = "<a xmlns='urn:x'>" + "<a>".repeat(10_000);
    assertThat(fault(Wire.envelope("sendInvoice", deep))).isNotNull();
    assertThat(fault(NOP.replace("<e:Body>", "<e:Header>" + deep))).isNotNull();
  }

  @Test
  void countlessElementsAreRefused() {
    String many = "<a/>".repeat(BoundedXml.ELEMENTS_MAX + 1);
    assertThat(fault(Wire.envelope("sendInvoice", many))).isNotNull();
  }

  /** Names of one hash value: the parser's table would be searched from end to end for each. */
  @ParameterizedTest
  @ValueSource(strings = {"<%s/>", "<a %s='1'/>", "<a xmlns:%s='u'/>", "<?%s?>"})
  void countlessNamesAreRefusedBeforeTheyCost(String shape) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      names.append(String.format(shape, name));
    }
    assertThat(bytesReadUntilRefused(Wire.envelope("sendInvoice", names.toString())))
        .isLessThan(20_000);
    String foreign = "<f xmlns='urn:x'>" + names + "</f>";
    assertThat(bytesReadUntilRefused(Wire.envelope("sendInvoice", foreign))).isLessThan(20_000);
  }

  @Test
  void countlessAttributesAreRefused() {
    String attributes =
        IntStream.range(0, 5_000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
    assertThat(fault(Wire.envelope("sendInvoice", "<a" + attributes + "/>"))).isNotNull();
    String namespaces =
        IntStream.range(0, 5_000)
            .mapToObj(i -> " xmlns:a" + i + "='u'")
            .collect(Collectors.joining());
    assertThat(fault(Wire.envelope("sendInvoice", "<a" + namespaces + "/>"))).isNotNull();
  }

  @Test
  void longAttributesAreRefused() {
    String attribute = "a".repeat(BoundedXml.ATTRIBUTE_CHARS_MAX + 1);
    assertThat(fault(Wire.envelope("sendInvoice", "<a b='" + attribute + "'/>"))).isNotNull();
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] body =
        Wire.envelope("assignSeqrId", "<seqrId>å</seqrId>").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fault(new ByteArrayInputStream(body), "UTF-8")).isNotNull();
    byte[] overlong = NOP.getBytes(StandardCharsets.UTF_8);
    overlong[NOP.indexOf("benchmarkingNop")] = (byte) 0xC0;
    assertThat(fault(new ByteArrayInputStream(overlong), "UTF-8")).isNotNull();
  }

  @Test
  void anUnknownCharsetIsRefused() {
    byte[] body = NOP.getBytes(StandardCharsets.UTF_8);
    assertThat(fault(new ByteArrayInputStream(body), "klingon")).isNotNull();
    assertThat(fault(new ByteArrayInputStream(body), "x y\u0000")).isNotNull();
  }

  @Test
  void aHundredMegabytesAreRefusedAfterTheFirst() {
    long[] read = {0};
    byte[] start = (Wire.OPEN + "<!-- ").getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("one byte at a time");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            if (read[0] == 0) {
              System.arraycopy(start, 0, bytes, offset, start.length);
            }
            read[0] += length;
            return length;
          }
        };
    assertThat(fault(endless, "UTF-8").getMessage()).contains("longer than");
    assertThat(read[0]).isEqualTo(BoundedBody.BYTES_MAX + 1L);
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws SoapFault {
    String padding = " ".repeat(BoundedBody.BYTES_MAX - NOP.length() - 7);
    assertThat(Wire.read("<!--" + padding + "-->" + NOP).operation())
        .isEqualTo(Operation.BENCHMARKING_NOP);
  }

  @Test
  void whatWasSentIsNotRepeated() {
    assertThat(fault(Wire.envelope("sendInvoice", "<password>secret</passwort>")).getMessage())
        .doesNotContain("secret")
        .doesNotContain("passwort");
    assertThat(fault(Wire.envelope("x".repeat(1000), "")).getMessage()).hasSizeLessThan(100);
  }

  private static int bytesReadUntilRefused(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    assertThat(fault(in, "UTF-8")).isNotNull();
    return bytes.length - in.available();
  }

  private static SoapFault fault(String body) {
    return fault(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "UTF-8");
  }

  private static SoapFault fault(InputStream body, String charset) {
    return catchThrowableOfType(
        SoapFault.class, () -> SoapReader.read(body, -1, Optional.of(charset)));
  }
}
