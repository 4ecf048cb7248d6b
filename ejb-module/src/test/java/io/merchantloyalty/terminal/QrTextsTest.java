package io.merchantloyalty.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QrTextsTest {

  private final QrTexts texts = new QrTexts("HTTP://SEQR.SE/");

  @Test
  void aStickerAndAnInvoiceHaveTheirTexts() {
    assertThat(texts.ofSticker("SEQRGO6IP9ST")).isEqualTo("HTTP://SEQR.SE/QSEQRGO6IP9ST");
    assertThat(texts.ofInvoice("1402562843463")).isEqualTo("HTTP://SEQR.SE/R1402562843463");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(texts.parse(texts.ofSticker("DEMO1"))).isEqualTo(new QrCode.Sticker("DEMO1"));
    assertThat(texts.parse(texts.ofInvoice("123"))).isEqualTo(new QrCode.InvoiceCode("123"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://seqr.se/qdemo1", "Http://Seqr.SE/QdEmO1", " HTTP://SEQR.SE/QDEMO1\n"})
  void letterCaseAndSpaceAroundItDoNotMatter(String text) {
    assertThat(texts.parse(text)).isEqualTo(new QrCode.Sticker("DEMO1"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "DEMO1",
        "HTTP://SEQR.SE",
        "HTTP://SEQR.SE/",
        "HTTP://SEQR.SE/Q",
        "HTTP://SEQR.SE/R",
        "HTTP://SEQR.SE/X1",
        "HTTP://SEQR.SE/RABC",
        "HTTP://SEQR.SE/R-1",
        "HTTP://SEQR.SE/R1?x=1",
        "HTTP://SEQR.SE/R1234567890123456789012345",
        "HTTP://SEQR.SE/QDEMO.1",
        "HTTP://SEQR.SE/QDEMO 1",
        "HTTP://SEQR.SE/Q12345678901234567890123456789012345678901",
        "HTTP://SEQR.SE.EVIL.EXAMPLE/QDEMO1",
        "HTTPS://SEQR.SE/QDEMO1",
        "HTTP://ſEQR.SE/QDEMO1",
        "HTTP://SEQR.SE/Qıd",
        "HTTP://SEQR.SE/R١٢٣"
      })
  void anythingElseIsRefusedByFieldName(String text) {
    assertThatThrownBy(() -> texts.parse(text))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ResultCode.INVALID_INVOICE_REFERENCE);
              assertThat(((Details.Violations) refusal.details()).list().get(0).field())
                  .isEqualTo("qrText");
            });
  }

  @Test
  void aHugeTextIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> texts.parse("HTTP://SEQR.SE/Q" + "A".repeat(1_000_000)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(((Details.Violations) refusal.details()).list().get(0).value())
                    .hasValueSatisfying(value -> assertThat(value).hasSizeLessThan(200)));
  }

  @Test
  void theSettingMayLackItsSlashAndItsCapitals() {
    assertThat(new QrTexts("http://pay.example").ofSticker("A1"))
        .isEqualTo("HTTP://PAY.EXAMPLE/QA1");
  }
}
