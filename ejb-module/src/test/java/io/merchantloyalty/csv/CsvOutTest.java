package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
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
  @ValueSource(
      strings = {
        "-12",
        "0",
        "12",
        "12345678901",
        "Mars",
        "Malmö",
        "a=b",
        "'quoted'",
        "x - y",
        "\"\"",
        "'=1"
      })
  void whatIsHarmlessReadsBackUnchanged(String text) throws IOException {
    assertThat(readBack(written(CsvSeparator.COMMA, text))).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void anyTextReadsBackUnchanged(CsvSeparator separator) throws IOException {
    String signs = "=+-@'\";,\t\n aö01＝.eE/:#";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String written = written(separator, text.toString());
      assertThat(readBack(written)).as(written).isEqualTo(text.toString().strip());
      // a short whole number runs as itself
      assertThat(
              text.toString().matches("-[0-9]+")
                  || !RUNS.matcher(written.replace("\uFEFF", "")).find())
          .as(written)
          .isTrue();
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

  /** What a spreadsheet would save as something else stands after an apostrophe. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0460000100001002",
        "123456789012",
        "123456789012345678901e23",
        "1E5",
        "1,23E+11",
        "00",
        "1.10",
        "1/2",
        "2026-11-30",
        "12:30",
        "12:30 PM",
        "jan 21",
        "1 maj",
        "MAR1",
        "TRUE",
        "falskt",
        "5 %",
        "(5)",
        "#######",
        "#N/A",
        "'007",
        "' '007"
      })
  void whatASpreadsheetWouldChangeIsText(String text) throws IOException {
    String written = written(CsvSeparator.SEMICOLON, text);
    assertThat(written).endsWith("\"'" + text + "\"\r\n");
    assertThat(readBack(written)).isEqualTo(text);
  }

  @Test
  void numbersAreNumbersToASpreadsheet() throws IOException {
    assertThat(written(CsvSeparator.SEMICOLON, new BigDecimal("-12.50")))
        .isEqualTo("\uFEFF\"t\"\r\n\"-12.50\"\r\n");
    assertThat(written(CsvSeparator.COMMA, 123_456_789_012L)).contains("\"123456789012\"");
  }

  private static String written(CsvSeparator separator, Object text) throws IOException {
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
      Iterator<CsvRow> rows = file.iterator();
      return rows.hasNext() ? rows.next().cell("t").orElse("") : "";
    }
  }
}
