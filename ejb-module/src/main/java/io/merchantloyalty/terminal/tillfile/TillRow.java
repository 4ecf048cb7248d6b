package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvFault;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.YesOrNo;
import io.merchantloyalty.security.NewPassword;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.terminal.SeqrId;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.work.WorkFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a line of the file says of a till. An empty cell leaves a till that is there as it is. What
 * is wrong with its cells is in {@code faults}, and the cells are left out; such a line changes
 * nothing.
 *
 * @param terminalId that it signs in with; empty: the server makes one, or knows the till by shop
 *     and external id
 * @param externalId empty only when it is wrong
 * @param shop reference, path or name of a shop
 */
public record TillRow(
    int line,
    Optional<String> terminalId,
    Optional<String> externalId,
    Optional<String> name,
    Optional<String> shop,
    Optional<TerminalKind> kind,
    Optional<SeqrId> seqrId,
    Optional<Boolean> rowsMayDiffer,
    Optional<String> password,
    List<WorkFault> faults) {

  public TillRow {
    externalId = DisplayName.of(externalId);
    name = DisplayName.of(name);
    shop = DisplayName.of(shop);
  }

  private static final Pattern TERMINAL_ID =
      Pattern.compile("[A-Za-z0-9._-]{1," + Terminal.TERMINAL_ID_CHARS_MAX + "}");

  /** Columns whose wrong cells are not repeated: the last may hold a password that has slipped. */
  private static final Set<String> UNTOLD = Set.of(TillColumns.PASSWORD, CsvFault.BEYOND);

  static TillRow of(CsvRow row) {
    List<WorkFault> faults = new ArrayList<>();
    WorkFault.ofCells(row).stream()
        .map(fault -> UNTOLD.contains(fault.field()) ? fault.untold() : fault)
        .forEach(faults::add);
    Cells cells = new Cells(row, faults);
    Optional<String> externalId =
        cells.text(TillColumns.EXTERNAL_ID, Terminal.EXTERNAL_ID_CHARS_MAX);
    if (externalId.isEmpty() && faults.stream().noneMatch(TillRow::isOfExternalId)) {
      faults.add(WorkFault.of(row.line(), "MISSING", Violation.missing(TillColumns.EXTERNAL_ID)));
    }
    return new TillRow(
        row.line(),
        cells.form(
            TillColumns.TERMINAL_ID,
            TERMINAL_ID.asMatchPredicate(),
            "must be 1 to "
                + Terminal.TERMINAL_ID_CHARS_MAX
                + " letters, digits, dots, underscores and hyphens"),
        externalId,
        cells.text(TillColumns.NAME, Terminal.NAME_CHARS_MAX),
        row.cell(TillColumns.SHOP),
        cells
            .form(
                TillColumns.KIND,
                text -> kindOf(text).isPresent(),
                "must be CASH_REGISTER or WEBSHOP")
            .flatMap(TillRow::kindOf),
        cells
            .form(TillColumns.SEQR_ID, text -> SeqrId.read(text).isPresent(), SeqrId.RULE)
            .flatMap(SeqrId::read),
        cells
            .form(TillColumns.ROWS_MAY_DIFFER, text -> YesOrNo.read(text).isPresent(), YesOrNo.RULE)
            .flatMap(YesOrNo::read),
        cells.password(),
        faults);
  }

  private static boolean isOfExternalId(WorkFault fault) {
    return fault.field().equals(TillColumns.EXTERNAL_ID);
  }

  /** Whether the cell of that column is wrong, so that nothing follows from its absence. */
  boolean isWrong(String column) {
    return faults.stream().anyMatch(fault -> fault.field().equals(column));
  }

  /** What a new till is called. */
  String wantedName() {
    return name.or(() -> externalId).orElse("");
  }

  private static Optional<TerminalKind> kindOf(String text) {
    for (TerminalKind kind : TerminalKind.values()) {
      if (kind.name().equalsIgnoreCase(text.replace(' ', '_'))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Reads the cells of one line. */
  private record Cells(CsvRow row, List<WorkFault> faults) {

    Optional<String> text(String column, int charsMax) {
      Optional<String> text = row.cell(column);
      List<Violation> wrong =
          new Violations().checkTextIfAny(column, text.orElse(null), charsMax).list();
      wrong.forEach(violation -> faults.add(WorkFault.of(row.line(), "FORM", violation)));
      return text.filter(any -> wrong.isEmpty());
    }

    Optional<String> form(String column, Predicate<String> right, String rule) {
      Optional<String> text = row.cell(column);
      text.filter(right.negate())
          .ifPresent(
              wrong ->
                  faults.add(WorkFault.of(row.line(), "FORM", Violation.of(column, rule, wrong))));
      return text.filter(right);
    }

    Optional<String> password() {
      Optional<String> text = row.cell(TillColumns.PASSWORD);
      Optional<Violation> wrong =
          text.flatMap(some -> new NewPassword(TillColumns.PASSWORD, some).violation());
      wrong.ifPresent(violation -> faults.add(WorkFault.of(row.line(), "PASSWORD", violation)));
      return text.filter(any -> wrong.isEmpty());
    }
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "TillRow[line=" + line + ", externalId=" + externalId + "]";
  }
}
