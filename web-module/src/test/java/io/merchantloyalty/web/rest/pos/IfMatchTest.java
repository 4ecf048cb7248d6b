package io.merchantloyalty.web.rest.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  private static final InvoiceTag TAG = new InvoiceTag(2, 5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        " \"2.5\" ",
        "W/\"2.5\"",
        "\"2.5-gzip\"",
        "\"2.5--gzip\"",
        "\"2.5;gzip\"",
        "W/\"2.5-br\"",
        "\"2.5\", W/\"2.5-gzip\"",
        "\"a.b\",,\"2.5\" ,"
      })
  void theTagIsReadWhateverAProxyMadeOfIt(String header) {
    assertThat(IfMatch.read(header)).contains(Set.of(TAG));
  }

  @Test
  void oneOfAListWillDo() {
    assertThat(IfMatch.read("\"2.5\", \"2.6\"")).contains(Set.of(TAG, new InvoiceTag(2, 6)));
  }

  @Test
  void aStarIsWhateverThereIs() {
    assertThat(IfMatch.read(" * ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "\"\"", "\"a.b\"", "\"-1.0\"", "\"99999999999.0\"", "\"2.5-x\""})
  void aTagThatIsNoBillsIsNoneThereIs(String header) {
    assertThat(IfMatch.read(header)).contains(Set.of());
  }

  @Test
  void missingIs428() {
    assertThatThrownBy(() -> IfMatch.read(null))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.status()).isEqualTo(428));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2.5", "\"2.5", "\"2.5\" \"2.6\"", "*, \"2.5\"", "W\"2.5\"", "w/\"2\""})
  void whatIsNoIfMatchIs400(String header) {
    assertThatThrownBy(() -> IfMatch.read(header))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.status()).isEqualTo(400));
  }
}
