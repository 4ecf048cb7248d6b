package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final WindowRule rule = new WindowRule(2, Duration.ofHours(1));

  @Test
  void soManyAndNoMore() {
    assertThatCode(() -> rule.refuseIfFull(counted(1), NOW)).doesNotThrowAnyException();
    assertThatThrownBy(() -> rule.refuseIfFull(counted(2), NOW.plusSeconds(60)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.details()).isEqualTo(new Details.RetryAfter(59 * 60)));
  }

  @Test
  void aWindowEndsByItself() {
    Instant later = NOW.plus(Duration.ofHours(1));
    assertThatCode(() -> rule.refuseIfFull(counted(2), later)).doesNotThrowAnyException();
    assertThat(rule.oneMore(counted(2), later)).isEqualTo(new WindowRule.Counted(1, later));
  }

  @Test
  void aWindowBeginsWithItsFirst() {
    assertThat(rule.oneMore(counted(1), NOW.plusSeconds(60))).isEqualTo(counted(2));
  }

  private static WindowRule.Counted counted(int count) {
    return new WindowRule.Counted(count, NOW);
  }
}
