package io.merchantloyalty.loyalty.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.DomainException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockPlaceTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "12 34", " ", "+46%_!"})
  void aPlaceIsReadBackWhateverTheNumber(String number) {
    BlockPlace place = new BlockPlace(Instant.parse("2026-03-01T09:30:00.123456Z"), number);
    assertThat(BlockPlace.read(place.text())).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "yesterday 12"})
  void whatNoPageHasGivenIsRefused(String text) {
    assertThatThrownBy(() -> BlockPlace.read(text)).isInstanceOf(DomainException.class);
  }
}
