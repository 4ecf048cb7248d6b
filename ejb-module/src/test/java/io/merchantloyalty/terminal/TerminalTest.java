package io.merchantloyalty.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final Terminal till =
      Terminal.cashRegister(1, TerminalIds.random(), 2, 3, Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void aTerminalIdIsThirtyTwoHexDigitsAndNeverTheSame() {
    assertThat(till.terminalId()).matches("[0-9a-f]{32}");
    assertThat(till.terminalId()).isNotEqualTo(TerminalIds.random());
  }

  @Test
  void anotherSeqrIdReplacesTheOneBefore() {
    till.assignSeqrId(new SeqrId("A1"));
    till.assignSeqrId(new SeqrId("B2"));
    assertThat(till.seqrId()).contains("B2");
  }
}
