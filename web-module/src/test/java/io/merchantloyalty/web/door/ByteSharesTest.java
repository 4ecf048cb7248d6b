package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteSharesTest {

  private final ByteShares memory = new ByteShares(1000);

  @Test
  void oneAddressTakesHalfAtMost() {
    assertThat(memory.take("a", 500)).isTrue();
    assertThat(memory.take("a", 1)).isFalse();
    assertThat(memory.take("b", 500)).isTrue();
    assertThat(memory.take("c", 1)).isFalse();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    memory.take("a", 500);
    memory.giveBack("a", 200);
    assertThat(memory.take("a", 200)).isTrue();
    memory.giveBack("a", 500);
    assertThat(memory.taken()).isZero();
  }
}
