package io.merchantloyalty.merchant.treefile;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path as tables write it: the names from the root to the node, with a slash between spaces
 * between them. A slash within a name that would part it has a backslash before it, and a backslash
 * before a slash is written twice, so that every name reads back as it is.
 */
final class NodePath {

  private static final String BETWEEN = " / ";

  private static final Pattern PARTS = Pattern.compile("\\s/\\s", Pattern.UNICODE_CHARACTER_CLASS);

  /** With a space, or nothing at all, on both sides. */
  private static final Pattern PARTING =
      Pattern.compile("(?<!\\S)/(?!\\S)", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ESCAPED = Pattern.compile("(\\\\+)/");

  private NodePath() {}

  static String written(List<String> names) {
    return names.stream().map(NodePath::escaped).collect(Collectors.joining(BETWEEN));
  }

  /** The names of a path; one of them may be blank, which no name is. */
  static List<String> read(String path) {
    return PARTS.splitAsStream(path).map(String::strip).map(NodePath::opened).toList();
  }

  private static String escaped(String name) {
    String doubled =
        ESCAPED.matcher(name).replaceAll(found -> quoted(found.group(1).repeat(2) + "/"));
    return PARTING.matcher(doubled).replaceAll("\\\\/");
  }

  private static String opened(String name) {
    return ESCAPED
        .matcher(name)
        .replaceAll(found -> quoted("\\".repeat(found.group(1).length() / 2) + "/"));
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
