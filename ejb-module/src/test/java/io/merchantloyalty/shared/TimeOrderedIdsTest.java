package io.merchantloyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

  @Test
  void idsGrowEvenWhenTheMillisecondIsUsedUpAndTheClockStepsBack() {
    TimeOrderedIds ids = new TimeOrderedIds(now::get, 3);
    long last = 0;
    for (int i = 0; i < 20_000; i++) {
      if (i == 10_000) {
        now.set(now.get().minusSeconds(5));
      }
      long id = ids.next();
      assertThat(id).isGreaterThan(last);
      last = id;
    }
  }

  @Test
  void processesNeverMakeTheSameId() {
    Set<Long> seen = new HashSet<>();
    for (int process = 1; process <= 3; process++) {
      TimeOrderedIds ids = new TimeOrderedIds(now::get, process);
      for (int i = 0; i < 5000; i++) {
        assertThat(seen.add(ids.next())).isTrue();
      }
    }
  }

  @Test
  void idsArePositiveForDecades() {
    now.set(Instant.parse("2090-01-01T00:00:00Z"));
    assertThat(new TimeOrderedIds(now::get, 1023).next()).isPositive();
  }
}
