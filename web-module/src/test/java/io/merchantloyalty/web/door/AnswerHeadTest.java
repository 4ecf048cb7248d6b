package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The head of every answer. */
class AnswerHeadTest {

  /** RFC 9110, section 5.6.7. */
  @Test
  void theDayOfADateHasTwoDigits() {
    assertThat(AnswerHead.of(Instant.parse("2026-11-03T08:49:37Z")))
        .isEqualTo("Tue, 03 Nov 2026 08:49:37 GMT");
  }
}
