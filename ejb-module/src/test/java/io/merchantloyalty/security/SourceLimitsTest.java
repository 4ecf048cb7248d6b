package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceLimitsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private int calls;

  private final SourceLimits limits = new SourceLimits();

  SourceLimitsTest() {
    limits.clock = () -> NOW;
    limits.callsMax = 3;
    limits.minutes = 60;
    limits.calls =
        new SourceCalls() {
          @Override
          public Counted count(byte[] source, String purpose, Instant now, Instant ended) {
            calls++;
            return new Counted(calls, NOW.minusSeconds(60));
          }

          @Override
          public void takeBack(byte[] source, String purpose) {
            calls--;
          }
        };
  }

  @Test
  void oneCallTooManyIsToldToWaitForTheWindowToEnd() {
    for (int i = 0; i < 3; i++) {
      assertThatCode(() -> limits.count("X", "192.0.2.1")).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> limits.count("X", "192.0.2.1"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.details()).isEqualTo(new Details.RetryAfter(59 * 60 + 1)));
  }

  @Test
  void whatIsTakenBackMakesRoom() {
    for (int i = 0; i < 10; i++) {
      assertThatCode(() -> limits.count("X", "192.0.2.1")).doesNotThrowAnyException();
      limits.takeBack("X", "192.0.2.1");
    }
  }

  @Test
  void allAddressesOfAnIpv6NetworkAreOneSource() {
    assertThat(SourceLimits.hash("2001:db8:1:2::5"))
        .isEqualTo(SourceLimits.hash("2001:db8:1:2:ffff::77"))
        .isNotEqualTo(SourceLimits.hash("2001:db8:1:3::5"));
    assertThat(SourceLimits.hash("192.0.2.1")).isNotEqualTo(SourceLimits.hash("192.0.2.2"));
  }
}
