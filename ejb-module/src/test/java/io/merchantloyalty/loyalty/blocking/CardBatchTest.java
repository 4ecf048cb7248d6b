package io.merchantloyalty.loyalty.blocking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.csv.AwkwardTexts;
import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvTable;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.csv.Spreadsheet;
import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.work.WorkFault;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardBatchTest {

  private static final NumberRule ANY = new NumberRule(Optional.empty(), 1, 64, CheckDigit.NONE);
  private static final NumberRule TEN =
      new NumberRule(Optional.of("[0-9]*"), 10, 10, CheckDigit.NONE);

  private final Map<String, Optional<String>> blocked = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anExportChangesNothing(long seed) {
    AwkwardTexts texts = new AwkwardTexts(seed);
    Map<String, Optional<String>> numbers = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      // the database has each number in its normal form
      String number = ANY.normal(new CardNumber(cut(texts.name(), 64)));
      if (!number.isEmpty()) {
        numbers.put(number, Optional.of(texts.name()).filter(any -> texts.below(3) > 0));
      }
    }
    blocked.putAll(numbers);
    for (CsvSeparator separator : CsvSeparator.values()) {
      byte[] file =
          CsvTable.of(
              separator,
              CardImports.COLUMNS.all(),
              List.copyOf(numbers.keySet()),
              number -> new Object[] {number, numbers.get(number), Instant.EPOCH},
              rows -> {});
      assertChangesNothing(file);
      assertChangesNothing(Spreadsheet.savedAsCsv(file, separator));
      assertChangesNothing(Spreadsheet.savedAsUnicodeText(file, separator));
    }
  }

  private void assertChangesNothing(byte[] file) {
    CardBatch.Sorted sorted = sorted(ANY, true, file);
    assertThat(sorted.faults()).isEmpty();
    assertThat(sorted.changing()).isEmpty();
    assertThat(sorted.lines()).hasSize(blocked.size()).allMatch(WorkLine::isUnchanged);
  }

  @Test
  void aPaddedFileWithEmptyRowsIsRead() {
    CardBatch.Sorted sorted =
        sorted(TEN, true, "cardNumber;reason;;\r\n5555000013;lost;;\r\n;;;\r\n");
    assertThat(sorted.faults()).isEmpty();
    assertThat(sorted.lines()).hasSize(1);
    assertThat(sorted.lines().get(0).outcomes()).containsExactly(WorkOutcome.BLOCKED);
    assertThat(sorted.lines().get(0).subject()).isEqualTo("*0013");
  }

  @Test
  void aNumberThatLostItsZerosIsToldAsSuch() {
    String file = "cardNumber\n42\n1,23E+11\n12345678901\n0000000043";
    assertThat(codes(sorted(TEN, true, file)))
        .containsExactly("2 LOST_ZEROS", "3 SPREADSHEET_NUMBER", "4 NUMBER_RULE");
    assertThat(codes(sorted(TEN, false, file)))
        .containsExactly("2 LOST_ZEROS", "3 SPREADSHEET_NUMBER", "4 NOT_BLOCKED", "5 NOT_BLOCKED");
  }

  @Test
  void aBlockKeepsTheReasonThatItBeganWith() {
    blocked.put("1", Optional.of("lost"));
    blocked.put("2", Optional.empty());
    CardBatch.Sorted sorted =
        sorted(ANY, true, "cardNumber,reason\n1,lost\n1,\n2,stolen\n3," + "x".repeat(201));
    assertThat(codes(sorted)).containsExactly("3 DUPLICATE", "4 ALREADY_BLOCKED", "5 TOO_LONG");
    assertThat(sorted.lines()).hasSize(1);
  }

  @Test
  void allWrongCellsOfALineAreTold() {
    CardBatch.Sorted sorted =
        sorted(TEN, true, "cardNumber,reason\nabc," + "x".repeat(201) + ",5555000013");
    assertThat(codes(sorted))
        .containsExactlyInAnyOrder("2 BEYOND", "2 NUMBER_RULE", "2 NUMBER_RULE", "2 TOO_LONG");
    assertThat(sorted.faults().toString()).doesNotContain("5555000013");
  }

  private CardBatch.Sorted sorted(NumberRule rule, boolean block, String file) {
    return sorted(rule, block, file.getBytes(UTF_8));
  }

  private CardBatch.Sorted sorted(NumberRule rule, boolean block, byte[] upload) {
    List<CsvRow> rows = new ArrayList<>();
    Map<String, Integer> firstLines = new HashMap<>();
    try (CsvFile file = CsvFile.open(CsvText.of(upload), CardImports.COLUMNS)) {
      for (CsvRow row : file) {
        rows.add(row);
        CardBatch.number(rule, row).ifPresent(n -> firstLines.putIfAbsent(n, row.line()));
      }
    }
    return new CardBatch(block, rows, firstLines).sorted(rule, blocked);
  }

  private static List<String> codes(CardBatch.Sorted sorted) {
    return sorted.faults().stream().map(CardBatchTest::code).toList();
  }

  private static String code(WorkFault fault) {
    return fault.line() + " " + fault.code();
  }

  private static String cut(String text, int most) {
    return (text.length() > most ? text.substring(0, most) : text).strip();
  }
}
