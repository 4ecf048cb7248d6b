package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissLimitsTest {

  private final TestClock clock = new TestClock();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Instant windowBegan = clock.now();
  private final MissLimits limits = new MissLimits();

  MissLimitsTest() {
    limits.clock = clock;
    limits.principalMax = 2;
    limits.sourceMax = 3;
    limits.minutes = 60;
    limits.calls =
        new SourceCalls() {
          @Override
          public Counted count(byte[] source, String purpose, Instant now, Instant ended) {
            return new Counted(
                counts.merge(HexFormat.of().formatHex(source), 1, Integer::sum), windowBegan);
          }
        };
  }

  @Test
  void oneMissTooManyStopsTheAskerBeforeTheNextLook() {
    limits.missed(asker(1, "192.0.2.1"));
    limits.missed(asker(1, "192.0.2.2"));
    assertThatCode(() -> limits.check(asker(1, "192.0.2.3"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> limits.missed(asker(1, "192.0.2.3")))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> limits.check(asker(1, "192.0.2.3")))
        .isInstanceOf(DomainException.class);
    assertThatCode(() -> limits.check(asker(2, "192.0.2.3"))).doesNotThrowAnyException();
  }

  @Test
  void aSourceIsStoppedWhoeverAsksFromThere() {
    for (int id = 1; id <= 3; id++) {
      limits.missed(asker(id, "192.0.2.1"));
    }
    assertThatThrownBy(() -> limits.missed(asker(4, "192.0.2.1")))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> limits.check(asker(5, "192.0.2.1")))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void itEndsWithItsWindow() {
    for (int i = 0; i < 2; i++) {
      limits.missed(asker(1, "192.0.2.1"));
    }
    assertThatThrownBy(() -> limits.missed(asker(1, "192.0.2.1")))
        .isInstanceOf(DomainException.class);
    clock.pass(Duration.ofMinutes(60));
    assertThatCode(() -> limits.check(asker(1, "192.0.2.1"))).doesNotThrowAnyException();
  }

  private static MissLimits.Asker asker(long id, String source) {
    return new MissLimits.Asker(PrincipalKind.WALLET_USER, id, source);
  }
}
