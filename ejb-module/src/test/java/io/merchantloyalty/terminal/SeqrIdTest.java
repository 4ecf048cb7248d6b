package io.merchantloyalty.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SeqrIdTest {

  @Test
  void aSeqrIdIsKeptInUpperCase() {
    assertThat(SeqrId.read("seqrgo6ip9st")).contains(new SeqrId("SEQRGO6IP9ST"));
  }

  @Test
  void underscoresAndHyphensArePartOfIt() {
    assertThat(SeqrId.read("my_qr_code-string")).contains(new SeqrId("MY_QR_CODE-STRING"));
  }

  @Test
  void aSeqrIdHasOneToFortyCharacters() {
    assertThat(SeqrId.read("a")).isPresent();
    assertThat(SeqrId.read("a".repeat(40))).isPresent();
    assertThat(SeqrId.read("a".repeat(41))).isEmpty();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {" ", "A B", "A.1", "A/1", "A\u20101", "Å1", "ß", "ı", "١", "A\n", "A\u0000"})
  void onlyLettersDigitsUnderscoresAndHyphensOfAsciiMakeASeqrId(String text) {
    assertThat(SeqrId.read(text)).isEmpty();
  }
}
