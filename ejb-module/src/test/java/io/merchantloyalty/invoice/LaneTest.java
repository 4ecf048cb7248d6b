package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work of one kind runs one round at a time. */
class LaneTest {

  private final List<Runnable> begun = new ArrayList<>();
  private final Lane lane = new Lane(begun::add);
  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void aRoundThatStillRunsIsNotBegunAgain() {
    lane.begin(rounds::incrementAndGet);
    lane.begin(rounds::incrementAndGet);
    assertThat(begun).hasSize(1);
    begun.remove(0).run();
    lane.begin(rounds::incrementAndGet);
    assertThat(begun).hasSize(1);
    assertThat(rounds).hasValue(1);
  }

  @Test
  void aRoundThatFailsEndsAndTheNextOneBegins() {
    lane.begin(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    begun.remove(0).run();
    lane.begin(rounds::incrementAndGet);
    begun.remove(0).run();
    assertThat(rounds).hasValue(1);
  }
}
