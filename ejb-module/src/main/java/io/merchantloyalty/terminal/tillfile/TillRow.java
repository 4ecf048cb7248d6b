package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvRow;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a line of the file says of a till. An empty cell leaves a till that is there as it is.
 *
 * @param terminalId that it signs in with; empty: the server makes one, or knows the till by shop
 *     and external id
 * @param shop reference, path or name of a shop
 */
public record TillRow(
    int line,
    Optional<String> terminalId,
    String externalId,
    Optional<String> name,
    Optional<String> shop,
    Optional<TerminalKind> kind,
    Optional<SeqrId> seqrId,
    Optional<Boolean> rowsMayDiffer,
    Optional<String> password) {

  public TillRow {
    externalId = DisplayName.of(externalId);
    name = DisplayName.of(name);
    shop = DisplayName.of(shop);
  }

  private static final Pattern TERMINAL_ID =
      Pattern.compile("[A-Za-z0-9._-]{1," + Terminal.TERMINAL_ID_CHARS_MAX + "}");

  private static final Set<String> YES = Set.of("yes", "true", "1", "ja", "x");
  private static final Set<String> NO = Set.of("no", "false", "0", "nej");

  /** Empty when the line is wrong in itself; what is wrong goes to {@code faults}. */
  static Optional<TillRow> of(CsvRow row, Consumer<WorkFault> faults) {
    List<WorkFault> found = new ArrayList<>();
    Check check = new Check(row, found);
    check.text(TillColumns.EXTERNAL_ID, Terminal.EXTERNAL_ID_CHARS_MAX, true);
    check.text(TillColumns.NAME, Terminal.NAME_CHARS_MAX, false);
    check.form(
        TillColumns.TERMINAL_ID,
        TERMINAL_ID.asMatchPredicate(),
        "must be 1 to "
            + Terminal.TERMINAL_ID_CHARS_MAX
            + " letters, digits, dots, underscores and hyphens");
    check.form(TillColumns.SEQR_ID, text -> SeqrId.read(text).isPresent(), SeqrId.RULE);
    check.form(
        TillColumns.KIND, text -> kind(text).isPresent(), "must be CASH_REGISTER or WEBSHOP");
    check.form(TillColumns.ROWS_MAY_DIFFER, text -> yes(text).isPresent(), "must be yes or no");
    row.cell(TillColumns.PASSWORD)
        .flatMap(text -> new NewPassword(TillColumns.PASSWORD, text).violation())
        .ifPresent(wrong -> found.add(WorkFault.of(row.line(), "PASSWORD", wrong)));
    found.forEach(faults);
    return found.isEmpty() ? Optional.of(read(row)) : Optional.empty();
  }

  private static TillRow read(CsvRow row) {
    return new TillRow(
        row.line(),
        row.cell(TillColumns.TERMINAL_ID),
        row.cell(TillColumns.EXTERNAL_ID).orElseThrow(),
        row.cell(TillColumns.NAME),
        row.cell(TillColumns.SHOP),
        row.cell(TillColumns.KIND).flatMap(TillRow::kind),
        row.cell(TillColumns.SEQR_ID).flatMap(SeqrId::read),
        row.cell(TillColumns.ROWS_MAY_DIFFER).flatMap(TillRow::yes),
        row.cell(TillColumns.PASSWORD));
  }

  private static Optional<TerminalKind> kind(String text) {
    for (TerminalKind kind : TerminalKind.values()) {
      if (kind.name().equalsIgnoreCase(text.replace(' ', '_'))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<Boolean> yes(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** Collects the faults of one line. */
  private record Check(CsvRow row, List<WorkFault> found) {

    void text(String column, int charsMax, boolean required) {
      Violations violations = new Violations();
      String text = row.cell(column).orElse(null);
      if (required) {
        violations.checkText(column, text, charsMax);
      } else {
        violations.checkTextIfAny(column, text, charsMax);
      }
      violations
          .list()
          .forEach(
              wrong ->
                  found.add(WorkFault.of(row.line(), text == null ? "MISSING" : "FORM", wrong)));
    }

    void form(String column, Predicate<String> right, String rule) {
      row.cell(column)
          .filter(right.negate())
          .ifPresent(
              text ->
                  found.add(WorkFault.of(row.line(), "FORM", Violation.of(column, rule, text))));
    }
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "TillRow[line=" + line + ", externalId=" + externalId + "]";
  }
}
