package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.HeapMemoryManager;
import org.junit.jupiter.api.Test;

class BodyTest {

  private static final int KILOBYTE = 1024;

  private final ByteShares memory = new ByteShares(10_000 * KILOBYTE);
  private final Body body =
      new Body(
          new Body.Allowance(
              1000 * KILOBYTE,
              Duration.ofSeconds(10),
              Duration.ofSeconds(60),
              4 * KILOBYTE,
              0,
              Optional.empty()),
          memory,
          "here",
          0);

  @Test
  void whatComesAfterTheEndTakesNoMemory() {
    body.take(kilobytes(1));
    body.end();
    assertThat(body.take(kilobytes(100))).isEmpty();
    body.end();
    assertThat(memory.taken()).isZero();
  }

  @Test
  void aLongBodyThatComesSteadilyHasMoreTime() {
    body.take(kilobytes(100));
    assertThat(body.isOverdue(seconds(9))).isFalse();
    assertThat(body.isOverdue(seconds(20))).isFalse();
    assertThat(body.isOverdue(seconds(30))).as("less than 4 kB/s").isTrue();
    body.take(kilobytes(400));
    assertThat(body.isOverdue(seconds(59))).isFalse();
    assertThat(body.isOverdue(seconds(61))).isTrue();
  }

  @Test
  void aShortBodyHasTheUsualTime() {
    body.take(kilobytes(64));
    assertThat(body.isOverdue(seconds(9))).isFalse();
    assertThat(body.isOverdue(seconds(11))).isTrue();
  }

  private static long seconds(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }

  private static Buffer kilobytes(int kilobytes) {
    return Buffers.wrap(new HeapMemoryManager(0), new byte[kilobytes * KILOBYTE]);
  }
}
