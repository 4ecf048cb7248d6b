package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodesTest {

  /** Of the test vectors of RFC 6238, appendix B. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  private final OneTimeCodes codes = new OneTimeCodes();

  /** The RFC prints eight digits; six digits are the last six of them. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void theCodesAreThoseOfTheStandard(long second, String code) {
    assertThat(codes.stepOf(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @ParameterizedTest
  @ValueSource(longs = {-30, 0, 59})
  void aCodeIsGoodOneStepBeforeAndAfterItsOwn(long off) {
    Instant now = Instant.ofEpochSecond(1_234_567_890L + off);
    assertThat(codes.stepOf(SECRET, "005924", now)).hasValue(1_234_567_890L / 30);
  }

  @ParameterizedTest
  @ValueSource(longs = {-31, 60})
  void andNoLonger(long off) {
    Instant now = Instant.ofEpochSecond(1_234_567_890L + off);
    assertThat(codes.stepOf(SECRET, "005924", now)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5924", "005925", "0059240", "٠٠٥٩٢٤", "abcdef"})
  void anythingElseIsNoCode(String code) {
    assertThat(codes.stepOf(SECRET, code, Instant.ofEpochSecond(1_234_567_890L))).isEmpty();
  }

  @Test
  void eachSecretIsAnother() {
    assertThat(OneTimeCodes.newSecret()).hasSize(20).isNotEqualTo(OneTimeCodes.newSecret());
  }
}
