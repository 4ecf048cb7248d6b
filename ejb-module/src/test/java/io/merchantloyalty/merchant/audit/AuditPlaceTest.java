package io.merchantloyalty.merchant.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of the log goes on where it was, also among entries of one moment. */
class AuditPlaceTest {

  private static final Instant ONE = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant OTHER = Instant.parse("2026-03-01T11:00:00Z");

  @Test
  void entriesOfOneMomentAreCounted() {
    AuditPlace place = AuditPlace.beginning(false).after(entries(OTHER, ONE, ONE));
    assertThat(place).isEqualTo(new AuditPlace(ONE, 2));
    assertThat(place.after(entries(ONE, ONE, ONE))).isEqualTo(new AuditPlace(ONE, 5));
    assertThat(place.after(entries(ONE, OTHER))).isEqualTo(new AuditPlace(OTHER, 1));
  }

  @Test
  void itsTextIsReadBack() {
    AuditPlace place = new AuditPlace(ONE, 2);
    assertThat(AuditPlace.read(place.text())).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "x+1", "2026-03-01T12:00:00Z+0", "2026-03-01T12:00:00Z", "+1"})
  void whatNoPageHasGivenIsRefused(String text) {
    assertThatThrownBy(() -> AuditPlace.read(text)).isInstanceOf(DomainException.class);
  }

  private static List<AuditTrailEntry> entries(Instant... moments) {
    Optional<String> none = Optional.empty();
    return Stream.of(moments)
        .map(
            at ->
                new AuditTrailEntry(
                    at, none, none, none, none, none, "a", "B", none, none, none, none, none))
        .toList();
  }
}
