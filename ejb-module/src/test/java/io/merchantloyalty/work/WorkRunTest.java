package io.merchantloyalty.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkRunTest {

  private final List<Long> steps = new ArrayList<>();

  @Test
  void whatIsReachedIsCountedFromStepToStep() {
    WorkRun run = begunAfter(0);
    run.reached(500);
    run.reached(1_000);
    run.reached(1_017);
    assertThat(steps).containsExactly(500L, 500L, 17L);
  }

  /** Each step still renews the claim, and hears whether the work was called off. */
  @Test
  void whatARunBeforeHasCountedIsNotCountedAgain() {
    WorkRun run = begunAfter(700);
    run.reached(500);
    run.reached(1_000);
    run.reached(1_017);
    assertThat(steps).containsExactly(0L, 300L, 17L);
  }

  private WorkRun begunAfter(long done) {
    WorkRuns runs =
        new WorkRuns() {
          @Override
          public void step(long workId, int attempt, WorkStep step) {
            assertThat(step.counts()).isEmpty();
            steps.add(step.units());
          }
        };
    WorkOrder order =
        new WorkOrder("ref", 1, 2, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    return new WorkRun(runs, new WorkClaim(1, 2, "SOME_KIND", false, done, order));
  }
}
