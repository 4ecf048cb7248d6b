package io.merchantloyalty.web.soap.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.shared.ResultCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoapWriterTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CLIENT, Client
          VERSION_MISMATCH, VersionMismatch
          MUST_UNDERSTAND, MustUnderstand
          """)
  void aFaultIsTheOneOfSoap11(SoapFault.Code code, String faultcode) {
    byte[] fault = SoapWriter.fault(new SoapFault(code, "what & why"));
    assertThat(new String(fault, StandardCharsets.UTF_8))
        .isEqualTo(
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<soap:Fault><faultcode>soap:"
                + faultcode
                + "</faultcode><faultstring>what &amp; why</faultstring></soap:Fault>"
                + "</soap:Body></soap:Envelope>");
  }

  @Test
  void whatXmlCannotSayHasAStandIn() {
    assertThat(written("a\u0000b\u0008c\u001Fd\uFFFEe\uD800f\uDC00g"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
  }

  @Test
  void whatXmlCanSayComesBackAsItWas() throws SoapFault {
    String text = "<&>'\" \t\n åäö € 😀 ]]> \u0085 \u2028 x";
    String document = Wire.envelope("assignSeqrId", "<seqrId>" + written(text) + "</seqrId>");
    assertThat(Wire.read(document).wrapper().text("seqrId")).contains(text);
    String carriageReturn =
        Wire.envelope("assignSeqrId", "<seqrId>" + written("a\r\nb\rc") + "</seqrId>");
    assertThat(Wire.read(carriageReturn).wrapper().text("seqrId")).contains("a\r\nb\rc");
  }

  /** The text as it stands in a document. */
  private static String written(String text) {
    Answer answer = Answer.of(ResultCode.SUCCESS, out -> out.leaf("t", text));
    String document =
        new String(SoapWriter.answer(Operation.SEND_INVOICE, answer), StandardCharsets.UTF_8);
    return document.substring(document.indexOf("<t>") + 3, document.indexOf("</t>"));
  }
}
