package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private final List<Long> written = new ArrayList<>();

  @Test
  void itTellsHowFarItIsAndCountsTheLastRows() {
    int rows = 2 * CsvTable.STEP_ROWS + 1;
    String text = table(rows);
    assertThat(written)
        .containsExactly((long) CsvTable.STEP_ROWS, 2L * CsvTable.STEP_ROWS, (long) rows);
    assertThat(text.lines()).hasSize(1 + rows).last().isEqualTo("\"" + rows + "\";\"x\"");
  }

  @Test
  void fullStepsAreToldOnce() {
    table(CsvTable.STEP_ROWS);
    assertThat(written).containsExactly((long) CsvTable.STEP_ROWS);
  }

  @Test
  void aTableOfNothingHasItsHeader() {
    assertThat(table(0)).isEqualTo("\uFEFF\"number\";\"word\"\r\n");
    assertThat(written).isEmpty();
  }

  private String table(int rows) {
    byte[] file =
        CsvTable.of(
            CsvSeparator.SEMICOLON,
            List.of("number", "word"),
            IntStream.rangeClosed(1, rows).boxed().toList(),
            number -> new Object[] {number, "x"},
            written::add);
    return new String(file, UTF_8);
  }
}
