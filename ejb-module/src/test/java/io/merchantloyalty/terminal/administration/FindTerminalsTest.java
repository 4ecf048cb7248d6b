package io.merchantloyalty.terminal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.terminal.TerminalKind;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work that looks for terminals later looks for the same ones, in the same order. */
class FindTerminalsTest {

  static Stream<FindTerminals> wishes() {
    return Stream.of(
        FindTerminals.all(),
        FindTerminals.all().withSticker(),
        FindTerminals.all()
            .at(Optional.of("0123456789abcdef01234567"))
            .calling(Optional.of("å=&%")),
        new FindTerminals(
            Optional.of("0123456789abcdef01234567"),
            Optional.of("kassa"),
            Optional.of(TerminalKind.WEBSHOP),
            Optional.of(false),
            Optional.of(Instant.parse("2026-03-01T09:30:00.123456Z")),
            true,
            TerminalSort.LAST_SEEN,
            true));
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void whatIsWrittenDownIsReadBack(FindTerminals wanted) {
    assertThat(FindTerminals.of(wanted.words())).isEqualTo(wanted);
  }
}
