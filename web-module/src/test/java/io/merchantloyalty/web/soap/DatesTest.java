package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final Dates DATES = new Dates(ZoneId.of("Europe/Stockholm"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T06:36:03.380Z, 2026-11-23T06:36:03.380Z",
    "2015-12-25T12:34:56, 2015-12-25T11:34:56Z",
    "2015-07-25T12:34:56, 2015-07-25T10:34:56Z",
    "2015-12-25T12:34:56.123456+02:00, 2015-12-25T10:34:56.123456Z",
    "2015-12-25T12:34:56.123456, 2015-12-25T11:34:56.123456Z",
    "2015-12-25T12:34:56+0200, 2015-12-25T10:34:56Z",
    "2015-12-25T12:34:56-11, 2015-12-25T23:34:56Z",
  })
  void datesComeInManyForms(String text, Instant instant) {
    assertThat(DATES.read(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-12-25",
        "25.12.2015 12:00",
        "1450000000",
        "2015-02-30T00:00:00",
        "2015-12-25T12:34:56Zx",
        "0001-01-01T00:00:00",
        "+999999999-01-01T00:00:00",
        "9999-12-31T23:59:59-18:00",
        "2015-12-25T12:34:56.1234567890123456789012345678901234567890Z",
      })
  void otherTextsAreUnreadable(String text) {
    assertThat(DATES.read(text)).isEmpty();
  }

  @Test
  void answersSpeakTheServersTimeToTheMillisecond() {
    assertThat(DATES.write(Instant.parse("2015-10-29T09:18:48.663999Z")))
        .isEqualTo("2015-10-29T10:18:48.663+01:00");
    assertThat(new Dates(ZoneOffset.UTC).write(Instant.parse("2015-10-29T09:18:48Z")))
        .isEqualTo("2015-10-29T09:18:48.000Z");
  }
}
