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
        .isEqualTo("must be UTF-8 text: save it as \"CSV UTF-8\" | another coding in line 3");
    assertThat(refusal("cardNumber\n1".getBytes(UTF_16LE))).contains("must be UTF-8");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).contains("must be UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "\uFEFF"})
  void anEmptyFileIsRefused(String file) {
    assertThat(refusal(file.getBytes(UTF_8))).startsWith("must not be empty");
  }

  @Test
  void aHeaderThatIsNotKnownIsRefused() {
    assertThat(refusal("123\n456")).startsWith("must have no other columns").endsWith("| 123");
    assertThat(refusal("reason\nx")).startsWith("must have a column cardNumber");
    assertThat(refusal("cardNumber,Card Number\n1,2")).startsWith("must have each column once");
  }

  @Test
  void aRowThatCannotBeReadIsRefusedWithItsLine() {
    assertThat(refusal("cardNumber\n1\n2,3,4")).endsWith("| 3 in line 3");
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
    assertThat(refusal("cardNumber\n" + "1".repeat(CsvLimits.CELL_CHARS_MAX + 1)))
        .endsWith("| 4001 in line 2");
    assertThat(rows(("cardNumber\n" + "1\n".repeat(CsvLimits.ROWS_MAX)).getBytes(UTF_8)))
        .hasSize(CsvLimits.ROWS_MAX);
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
