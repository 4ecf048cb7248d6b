package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written opens in a spreadsheet as text, and reads back as what it was. */
class CsvOutTest {

  /** A spreadsheet runs a cell that begins so, whichever sign it takes for the separator. */
  private static final Pattern RUNS =
      Pattern.compile("(?:^|[;,\\t\\r\\n])[\"\\s\\p{Z}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+46701234567",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\u00A0=1",
        "＝1",
        "a;=1+1;b",
        "a,=1+1",
        "a\n=1",
        "a;\n =cmd|' /C calc'!A0",
        "a;;=1"
      })
  void noCellRuns(String text) throws IOException {
    for (CsvSeparator separator : CsvSeparator.values()) {
      String written = written(separator, text);
      assertThat(RUNS.matcher(written.replace("\uFEFF", "")).find()).as(written).isFalse();
      assertThat(readBack(written)).isEqualTo(text.strip());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.50", "0", "12", "Malmö", "a=b", "'quoted'", "x - y", "\"\"", "'=1"})
  void whatIsHarmlessReadsBackUnchanged(String text) throws IOException {
    assertThat(readBack(written(CsvSeparator.COMMA, text))).isEqualTo(text);
  }

  @Test
  void plainNumbersAreNotGuarded() throws IOException {
    assertThat(written(CsvSeparator.SEMICOLON, "-12.50"))
        .isEqualTo("\uFEFF\"t\"\r\n\"-12.50\"\r\n");
  }

  @ParameterizedTest
  @EnumSource
  void anyTextReadsBackUnchanged(CsvSeparator separator) throws IOException {
    String signs = "=+-@'\";,\t\n aö1＝";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      text.append('x');
      String written = written(separator, text.toString());
      assertThat(readBack(written)).isEqualTo(text.toString());
      assertThat(RUNS.matcher(written.replace("\uFEFF", "")).find()).as(written).isFalse();
    }
  }

  @Test
  void whatIsNotThereIsAnEmptyCell() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOut out = new CsvOut(bytes, CsvSeparator.COMMA, List.of("a", "b", "c"))) {
      out.row(null, Optional.empty(), Optional.of(3));
    }
    assertThat(bytes.toString(UTF_8)).isEqualTo("\uFEFF\"a\",\"b\",\"c\"\r\n\"\",\"\",\"3\"\r\n");
  }

  private static String written(CsvSeparator separator, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOut out = new CsvOut(bytes, separator, List.of("t"))) {
      out.row(text);
    }
    return bytes.toString(UTF_8);
  }

  /** Spaces around a cell are not kept: people put them there without meaning to. */
  private static String readBack(String written) {
    try (CsvFile file =
        CsvFile.open(
            CsvText.of(written.getBytes(UTF_8)), new CsvColumns(List.of("t"), List.of()))) {
      return file.iterator().next().cell("t").orElse("");
    }
  }
}
