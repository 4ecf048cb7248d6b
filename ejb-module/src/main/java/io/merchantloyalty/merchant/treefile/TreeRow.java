package io.merchantloyalty.merchant.treefile;

import static io.merchantloyalty.merchant.treefile.TreeColumns.KIND;
import static io.merchantloyalty.merchant.treefile.TreeColumns.NAME;
import static io.merchantloyalty.merchant.treefile.TreeColumns.PATH;
import static io.merchantloyalty.merchant.treefile.TreeColumns.REFERENCE;
import static io.merchantloyalty.merchant.treefile.TreeColumns.RESELLER_ID;
import static io.merchantloyalty.merchant.treefile.TreeColumns.RETIRED;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a line of the file asks for.
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
    boolean retire) {

  TreeRow {
    name = DisplayName.of(name);
    path = path.stream().map(DisplayName::of).toList();
  }

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s/\\s", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> YES = Set.of("yes", "true", "1", "ja", "x");
  private static final Set<String> NO = Set.of("no", "false", "0", "nej");

  /** The line's wish; refuses with {@link LineFault} what cannot be one. */
  static TreeRow of(CsvRow row) {
    List<String> path = row.cell(PATH).map(TreeRow::names).orElse(List.of());
    Optional<String> name = row.cell(NAME);
    path.forEach(element -> checkName(PATH, element));
    name.ifPresent(text -> checkName(NAME, text));
    if (path.isEmpty() && row.cell(REFERENCE).isEmpty()) {
      throw LineFault.of("MISSING", Violation.missing(PATH));
    }
    Optional<String> resellerId = row.cell(RESELLER_ID);
    resellerId.ifPresent(
        id -> {
          if (!CreateNode.isResellerId(id)) {
            throw LineFault.of("FORM", Violation.of(RESELLER_ID, CreateNode.RESELLER_ID_RULE, id));
          }
        });
    return new TreeRow(
        row.line(),
        row.cell(REFERENCE).map(text -> text.toLowerCase(Locale.ROOT)),
        path,
        row.cell(KIND).map(TreeRow::kind),
        name,
        resellerId,
        row.cell(RETIRED).map(TreeRow::yes).orElse(false));
  }

  /** The names of a path. */
  static List<String> names(String path) {
    return BETWEEN_NAMES.splitAsStream(path).map(String::strip).toList();
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

  private static void checkName(String field, String name) {
    if (name.isBlank()) {
      throw LineFault.of(
          "FORM",
          Violation.of(field, "must have a name on both sides of each slash with spaces", name));
    }
    if (name.length() > ShopNode.NAME_CHARS_MAX) {
      throw LineFault.of(
          "TOO_LONG",
          Violation.of(
              field, "must have at most " + ShopNode.NAME_CHARS_MAX + " characters a name", name));
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw LineFault.of(
          "FORM", Violation.of(field, "must hold no control characters or line breaks", name));
    }
  }

  private static ShopNodeKind kind(String text) {
    for (ShopNodeKind kind : ShopNodeKind.values()) {
      if (kind.name().equalsIgnoreCase(text)) {
        return kind;
      }
    }
    throw LineFault.of("FORM", Violation.of(KIND, "must be GROUP or SHOP", text));
  }

  private static boolean yes(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw LineFault.of("FORM", Violation.of(RETIRED, "must be yes or no", text));
    }
    return YES.contains(word);
  }
}
