package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One operation as the server's own {@code /openapi} describes it. */
record ApiOperation(String method, String path, JsonNode description, JsonNode document) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /** All that the running server says it has. */
  static List<ApiOperation> all() {
    JsonNode document =
        Call.of("GET", "/openapi").with("Accept", Call.JSON_TYPE).send().expectGood().json();
    List<ApiOperation> all = new ArrayList<>();
    document
        .at("/paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        entry -> {
                          if (METHODS.contains(entry.getKey())) {
                            all.add(
                                new ApiOperation(
                                    entry.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    entry.getValue(),
                                    document));
                          }
                        }));
    if (all.size() < 20) {
      throw new AssertionError("the API document lists too few operations: " + all);
    }
    return all;
  }

  String id() {
    return description.at("/operationId").asText();
  }

  /** The kinds of principal that it is for; none: everybody. */
  Set<String> principals() {
    return words("x-principals");
  }

  /** Those of a merchant's users that may call it; empty: it is for nobody of them, or all. */
  Set<String> roles() {
    return words("x-roles");
  }

  /** The scopes that an API key must have; empty: no key may call it. */
  Set<String> scopes() {
    return words("x-scopes");
  }

  private Set<String> words(String member) {
    Set<String> words = new TreeSet<>();
    description.path(member).forEach(word -> words.add(word.asText()));
    return words;
  }

  /** Whom it is meant for: the first step of its path below the API. */
  String audience() {
    return description.at("/tags/0").asText();
  }

  boolean isForEverybody() {
    return principals().isEmpty();
  }

  /** Whether a name with its password is needed, and no token will do. */
  boolean wantsPassword() {
    JsonNode ways = description.at("/security");
    return ways.size() == 1 && ways.get(0).has("basic");
  }

  /** About a thing that its path names, which somebody owns. */
  boolean namesAThing() {
    return path.contains("{");
  }

  boolean onlyReads() {
    return method.equals("GET");
  }

  List<JsonNode> parameters(String in) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode parameter : description.at("/parameters")) {
      if (resolved(parameter).at("/in").asText().equals(in)) {
        found.add(resolved(parameter));
      }
    }
    return found;
  }

  /** The media type of its body; empty when it has none. */
  Optional<String> bodyType() {
    JsonNode content = description.at("/requestBody/content");
    return content.isEmpty() ? Optional.empty() : Optional.of(content.fieldNames().next());
  }

  JsonNode bodySchema() {
    return resolved(description.at("/requestBody/content").elements().next().at("/schema"));
  }

  JsonNode bodyExample() {
    return description.at("/requestBody/content").elements().next().at("/example");
  }

  /** What a reference stands for, also one that has words of its own; anything else is itself. */
  JsonNode resolved(JsonNode schema) {
    if (schema.has("allOf")) {
      return resolved(schema.at("/allOf/0"));
    }
    return schema.has("$ref")
        ? resolved(document.at(schema.get("$ref").asText().substring(1)))
        : schema;
  }

  @Override
  public String toString() {
    return id() + " (" + method + " " + path + ")";
  }
}
