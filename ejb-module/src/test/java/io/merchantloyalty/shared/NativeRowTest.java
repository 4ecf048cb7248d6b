package io.merchantloyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeRowTest {

  @Test
  void columnsAreReadFromLeftToRight() {
    Instant at = Instant.parse("2026-03-29T01:30:00.123456Z");
    NativeRow row = row(7L, "x", null, Timestamp.from(at), 3);
    assertThat(row.number()).isEqualTo(7);
    assertThat(row.text()).isEqualTo("x");
    assertThat(row.numberIfAny()).isEmpty();
    assertThat(row.time()).isEqualTo(at);
    assertThat(row.integer()).isEqualTo(3);
  }

  @Test
  void aTruthMayComeAsBooleanOrNumber() {
    NativeRow row = row(true, 1, 0L, BigInteger.ONE, (byte) 0);
    assertThat(List.of(row.truth(), row.truth(), row.truth(), row.truth(), row.truth()))
        .containsExactly(true, true, false, true, false);
  }

  @Test
  void anEmptyColumnThatMustNotBeEmptyIsAFault() {
    NativeRow row = row("x", null);
    assertThat(row.textIfAny()).contains("x");
    assertThatThrownBy(row::text).isInstanceOf(IllegalStateException.class);
  }

  private static NativeRow row(Object... columns) {
    return NativeRow.of(List.<Object[]>of(columns)).get(0);
  }
}
