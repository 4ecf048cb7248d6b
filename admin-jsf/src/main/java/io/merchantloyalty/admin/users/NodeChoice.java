package io.merchantloyalty.admin.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A node of the tree that may be chosen; {@code path}: names from the root to the node itself. */
public record NodeChoice(String reference, List<String> path) implements Serializable {

  /** In no coded name, and such as a page can hold. */
  private static final String SEPARATOR = "|";

  public NodeChoice {
    path = List.copyOf(path);
  }

  public String label() {
    return String.join(" / ", path);
  }

  /** As the page sends it back. */
  String text() {
    return reference
        + SEPARATOR
        + path.stream()
            .map(name -> URLEncoder.encode(name, UTF_8))
            .collect(Collectors.joining(SEPARATOR));
  }

  static NodeChoice read(String text) {
    List<String> parts = List.of(text.split(Pattern.quote(SEPARATOR), -1));
    return new NodeChoice(
        parts.get(0), parts.stream().skip(1).map(name -> URLDecoder.decode(name, UTF_8)).toList());
  }
}
