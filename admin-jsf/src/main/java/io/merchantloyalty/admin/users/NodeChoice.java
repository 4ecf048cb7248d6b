package io.merchantloyalty.admin.users;

import java.io.Serializable;
import java.util.List;

/** A node of the tree that may be chosen; {@code path}: names from the root to the node itself. */
public record NodeChoice(String reference, List<String> path) implements Serializable {

  private static final String SEPARATOR = "\u001f";

  public NodeChoice {
    path = List.copyOf(path);
  }

  public String label() {
    return String.join(" / ", path);
  }

  /** As the page sends it back. */
  String text() {
    return reference + SEPARATOR + String.join(SEPARATOR, path);
  }

  static NodeChoice read(String text) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    return new NodeChoice(parts.get(0), parts.subList(1, parts.size()));
  }
}
