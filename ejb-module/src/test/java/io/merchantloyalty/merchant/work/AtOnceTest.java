package io.merchantloyalty.merchant.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AtOnceTest {

  @Test
  void asManyRowsAsTheLimitAreHadAtOnceAndOneMoreIsNot() {
    assertThat(AtOnce.isFew(0)).isTrue();
    assertThat(AtOnce.isFew(AtOnce.ROWS_MAX)).isTrue();
    assertThat(AtOnce.isFew(AtOnce.ROWS_MAX + 1L)).isFalse();
    assertThat(few(0)).contains(List.of());
    assertThat(few(AtOnce.ROWS_MAX).orElseThrow()).hasSize(AtOnce.ROWS_MAX);
    assertThat(few(AtOnce.ROWS_MAX + 1)).isEmpty();
  }

  @Test
  void ofManyNoMoreAreReadThanTellThatTheyAreMany() {
    assertThat(few(1_000_000)).isEmpty();
  }

  private static Optional<List<String>> few(int there) {
    return AtOnce.few(
        most -> {
          assertThat(most).isEqualTo(AtOnce.ROWS_MAX + 1);
          return Collections.nCopies(Math.min(there, most), "row");
        });
  }
}
