package io.merchantloyalty.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people upload is read as they meant it, or refused with the line. */
class CsvFileTest {

  private static final CsvColumns COLUMNS =
      new CsvColumns(List.of("cardNumber"), List.of("reason"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cardNumber,reason\r\n123,\"lost, found\"\r\n456,\r\n",
        "cardNumber;reason\n123;lost, found\n456\n",
        "\uFEFFReason,Card number\nlost\\, found,123\n,456",
        "card_number,REASON\n\n\n 123 ,\"lost, found\"\n\n456,"
      })
  void bothSeparatorsAnyOrderAndAnyCaseAreRead(String file) {
    List<CsvRow> rows = rows(file.replace("lost\\, found", "\"lost, found\"").getBytes(UTF_8));
    assertThat(rows)
        .extracting(row -> row.cell("cardNumber").orElse(""))
        .containsExactly("123", "456");
    assertThat(rows)
        .extracting(row -> row.cell("reason").orElse(""))
        .containsExactly("lost, found", "");
  }

  @Test
  void aRowIsNamedByTheLineWhereItBegins() {
    String file = "cardNumber,reason\r\n1,\"two\r\nlines\"\r\n\r\n2,b\r\n3,\"x\ny\nz\"";
    assertThat(rows(file.getBytes(UTF_8))).extracting(CsvRow::line).containsExactly(2, 5, 6);
  }

  @Test
  void anotherCodingIsRefusedWithItsLine() {
    assertThat(refusal("cardNumber\n1\nMalmö".getBytes(ISO_8859_1)))
        .isEqualTo(
            "must be UTF-8 text: save it as \"CSV UTF-8\" | Windows-1252 or another coding in line 3");
    assertThat(refusal("cardNumber\n1".getBytes(UTF_16LE)))
        .endsWith("| UTF-16 without a byte order mark");
    assertThat(refusal(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 'c', 0, 0, 0}))
        .endsWith("| UTF-32");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, (byte) 0xFF})).endsWith("such as .xlsx or .ods");
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .endsWith("such as .xls");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).contains("must be UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "\uFEFF"})
  void anEmptyFileIsRefused(String file) {
    assertThat(refusal(file.getBytes(UTF_8))).startsWith("must not be empty");
  }

  @Test
  void aHeaderThatIsNotKnownIsRefused() {
    assertThat(refusal("123\n456"))
        .startsWith("must have no other columns")
        .endsWith("| 123 in line 1");
    assertThat(refusal("reason\nx")).startsWith("must have a column cardNumber");
    assertThat(refusal("cardNumber,Card Number\n1,2")).startsWith("must have each column once");
  }

  @Test
  void aRowThatCannotBeReadIsRefusedWithItsLine() {
    assertThat(refusal("cardNumber\n1\n\"2\" x\n3"))
        .startsWith("must close every")
        .contains("line");
    assertThat(refusal("cardNumber\n1\n\"2")).startsWith("must close every");
  }

  @Test
  void whatIsTooMuchIsRefused() {
    assertThat(refusal(new byte[CsvLimits.BYTES_MAX + 1])).startsWith("must have at most 5242880");
    assertThat(refusal("cardNumber\n" + "1\n".repeat(CsvLimits.ROWS_MAX + 1)))
        .startsWith("must have at most 100000 rows");
    assertThat(rows(("cardNumber\n" + "1\n".repeat(CsvLimits.ROWS_MAX)).getBytes(UTF_8)))
        .hasSize(CsvLimits.ROWS_MAX);
  }

  @Test
  void paddingAndEmptyRowsArePassedOver() {
    assertThat(
            rows(
                ";;\r\ncardNumber;reason;;\r\n1;lost;;\r\n;;;\r\n\r\n\"\";\" \";;\r\n2;;;\r\n"
                    .getBytes(UTF_8)))
        .extracting(row -> row.line() + " " + row.cell("cardNumber").orElse("") + row.faults())
        .containsExactly("3 1[]", "7 2[]");
  }

  @Test
  void whatStandsBeyondTheHeaderIsAFaultOfItsLine() {
    List<CsvRow> rows = rows("cardNumber,,reason\n1,,a\n2,x,b\n3,,c,,y".getBytes(UTF_8));
    assertThat(rows)
        .extracting(row -> row.line() + " " + row.faults().stream().map(CsvFault::code).toList())
        .containsExactly("2 []", "3 [BEYOND]", "4 [BEYOND]");
    assertThat(rows.get(1).cell("reason")).contains("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\ncardNumber;reason\n1;a,b",
        "SEP=,\ncardNumber,reason\n1,\"a,b\"",
        "\nsep=;;;\r\ncardNumber;reason\r\n1;a,b",
        "\"sep=;\"\ncardNumber;reason\n1;a,b",
        "cardNumber\treason\n1\ta,b",
        "cardNumber;reason\r1;a,b\r",
        "\"cardNumber\";\"reason\"\r\n\"1\";\"a,b\""
      })
  void whateverASpreadsheetPartsCellsAndLinesByIsUnderstood(String file) {
    for (byte[] upload : List.of(file.getBytes(UTF_8), ("\uFEFF" + file).getBytes(UTF_16LE))) {
      assertThat(rows(upload))
          .extracting(CsvRow::cells)
          .containsExactly(Map.of("cardNumber", "1", "reason", "a,b"));
    }
  }

  @Test
  void linesAreCountedFromTheBeginningOfTheFile() {
    assertThat(rows("\n\nsep=;\n\ncardNumber\n1\n\n2".getBytes(UTF_8)))
        .extracting(CsvRow::line)
        .containsExactly(6, 8);
    assertThat(refusal("sep=;\ncardNumber\n1\n\"2")).contains("line 4");
    assertThat(refusal("sep=|\ncardNumber\n1")).endsWith("| sep=|");
    assertThat(refusal("Cards of City\ncardNumber\n1")).endsWith("| Cards of City in line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,23E+11", "1.23E+11", "4,6e+14", "-1E-5", "#######", "#N/A", "#REF!"})
  void whatASpreadsheetHasShortenedIsAFaultOfItsCell(String cell) {
    CsvRow row = rows(("cardNumber;reason\n" + cell + ";ok").getBytes(UTF_8)).get(0);
    assertThat(row.faults()).extracting(CsvFault::code).containsExactly("SPREADSHEET_NUMBER");
    assertThat(row.isWrong("cardNumber")).isTrue();
    assertThat(row.cell("cardNumber")).isEmpty();
    assertThat(row.cell("reason")).contains("ok");
    CsvRow meant = rows(("cardNumber;reason\n'" + cell + ";ok").getBytes(UTF_8)).get(0);
    assertThat(meant.cell("cardNumber")).contains(cell);
  }

  @Test
  void aCellThatIsTooLongIsAFaultOfIt() {
    CsvRow row =
        rows(("cardNumber\n" + "1".repeat(CsvLimits.CELL_CHARS_MAX + 1)).getBytes(UTF_8)).get(0);
    assertThat(row.faults()).extracting(CsvFault::code).containsExactly("TOO_LONG");
  }

  private static String refusal(String file) {
    return refusal(file.getBytes(UTF_8));
  }

  private static String refusal(byte[] file) {
    DomainException refusal = catchThrowableOfType(DomainException.class, () -> rows(file));
    var fault = ((Details.Violations) refusal.details()).list().get(0);
    assertThat(fault.field()).isEqualTo("file");
    return fault.rule() + " | " + fault.value().orElse("");
  }

  private static List<CsvRow> rows(byte[] upload) {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvFile file = CsvFile.open(CsvText.of(upload), COLUMNS)) {
      file.forEach(rows::add);
    }
    return rows;
  }
}
