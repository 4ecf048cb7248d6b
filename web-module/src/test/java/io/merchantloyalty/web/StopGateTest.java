package io.merchantloyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Which calls are accepted before a stop, and which ones the stop waits for. */
class StopGateTest {

  private final StopGate gate = new StopGate();

  @Test
  void aStopWaitsForTheCallsThatWereTakenAndForNoOthers() throws Exception {
    assertThat(gate.entered()).isTrue();
    CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> gate.close(60_000));
    while (gate.isOpen()) {
      Thread.onSpinWait();
    }
    assertThat(gate.entered()).isFalse();
    assertThat(gate.getCallsInside()).isEqualTo(1);
    assertThat(closing).isNotDone();
    gate.left();
    assertThat(closing.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aStopDoesNotWaitForEver() {
    gate.entered();
    assertThat(gate.close(50)).isFalse();
    assertThat(gate.isOpen()).isFalse();
  }

  @Test
  void whatWouldBeHeldForLongIsLetGoBeforeTheWaiting() {
    AtomicBoolean letGo = new AtomicBoolean();
    gate.entered();
    gate.beforeWaiting(
        () -> {
          letGo.set(!gate.isOpen());
          gate.left();
        });
    assertThat(gate.close(60_000)).isTrue();
    assertThat(letGo).isTrue();
  }
}
