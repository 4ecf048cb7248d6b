package io.merchantloyalty.merchant.treefile;

import static io.merchantloyalty.merchant.treefile.TreeColumns.KIND;
import static io.merchantloyalty.merchant.treefile.TreeColumns.NAME;
import static io.merchantloyalty.merchant.treefile.TreeColumns.PATH;
import static io.merchantloyalty.merchant.treefile.TreeColumns.REFERENCE;
import static io.merchantloyalty.merchant.treefile.TreeColumns.RESELLER_ID;
import static io.merchantloyalty.merchant.treefile.TreeColumns.RETIRED;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.YesOrNo;
import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.work.WorkFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line of the file asks for. What is wrong with its cells is in {@code faults}, and the
 * cells are left out; such a line changes nothing.
 *
 * @param path names from the root to the node; empty when the line names it by reference only
 * @param retire whether the node goes out of service
 */
record TreeRow(
    int line,
    Optional<String> reference,
    List<String> path,
    Optional<ShopNodeKind> kind,
    Optional<String> name,
    Optional<String> resellerId,
    boolean retire,
    List<WorkFault> faults) {

  TreeRow {
    name = DisplayName.of(name);
    path = path.stream().map(DisplayName::of).toList();
  }

  static TreeRow of(CsvRow row) {
    List<WorkFault> faults = new ArrayList<>(WorkFault.ofCells(row));
    Cells cells = new Cells(row, faults);
    List<String> path = cells.path();
    Optional<String> name = row.cell(NAME).filter(text -> cells.isName(NAME, text));
    if (path.isEmpty() && row.cell(REFERENCE).isEmpty() && faults.isEmpty()) {
      faults.add(WorkFault.of(row.line(), "MISSING", Violation.missing(PATH)));
    }
    return new TreeRow(
        row.line(),
        row.cell(REFERENCE).map(text -> text.toLowerCase(Locale.ROOT)),
        path,
        cells.kind(),
        name,
        cells.resellerId(),
        cells.retired(),
        faults);
  }

  /** Whether the line says which node it means. */
  boolean namesANode() {
    return reference.isPresent() || !path.isEmpty();
  }

  boolean isWrong(String column) {
    return faults.stream().anyMatch(fault -> fault.field().equals(column));
  }

  /** The last name of the path, or the one that the line gives it. */
  Optional<String> wantedName() {
    return name.or(
        () -> path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1)));
  }

  /** Names from the root to the node above; empty for a root. */
  List<String> pathAbove() {
    return path.subList(0, path.size() - 1);
  }

  /** Reads the cells of one line. */
  private record Cells(CsvRow row, List<WorkFault> faults) {

    List<String> path() {
      List<String> names = row.cell(PATH).map(NodePath::read).orElse(List.of());
      return names.stream().allMatch(name -> isName(PATH, name)) ? names : List.of();
    }

    boolean isName(String field, String name) {
      if (name.isBlank()) {
        return wrong(
            "FORM", field, "must have a name on both sides of each slash with spaces", name);
      }
      if (!Characters.fit(name, ShopNode.NAME_CHARS_MAX)) {
        return wrong(
            "TOO_LONG",
            field,
            "must have at most " + ShopNode.NAME_CHARS_MAX + " characters a name",
            name);
      }
      return name.codePoints().noneMatch(Character::isISOControl)
          || wrong("FORM", field, "must hold no control characters or line breaks", name);
    }

    Optional<ShopNodeKind> kind() {
      Optional<String> text = row.cell(KIND);
      for (ShopNodeKind kind : ShopNodeKind.values()) {
        if (text.filter(kind.name()::equalsIgnoreCase).isPresent()) {
          return Optional.of(kind);
        }
      }
      text.ifPresent(other -> wrong("FORM", KIND, "must be GROUP or SHOP", other));
      return Optional.empty();
    }

    Optional<String> resellerId() {
      return row.cell(RESELLER_ID)
          .filter(
              id ->
                  CreateNode.isResellerId(id)
                      || wrong("FORM", RESELLER_ID, CreateNode.RESELLER_ID_RULE, id));
    }

    boolean retired() {
      Optional<Boolean> yes = row.cell(RETIRED).flatMap(YesOrNo::read);
      if (yes.isEmpty()) {
        row.cell(RETIRED).ifPresent(text -> wrong("FORM", RETIRED, YesOrNo.RULE, text));
      }
      return yes.orElse(false);
    }

    private boolean wrong(String code, String field, String rule, String value) {
      faults.add(WorkFault.of(row.line(), code, Violation.of(field, rule, value)));
      return false;
    }
  }
}
