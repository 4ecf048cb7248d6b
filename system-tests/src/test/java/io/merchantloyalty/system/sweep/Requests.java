package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in valid requests: the example of the API document, with the names of one world in place of
 * the example's. What its path names and no world knows is the first of its kind that the list
 * above it shows to the caller.
 */
final class Requests {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  /** Parameters without which a call asks for nothing, or for more than it gets. */
  private static final Map<String, Set<String>> ASKED_WITH =
      Map.of(
          "askWhy", Set.of("program", "node"),
          // all tills of all worlds are more than a file of stickers holds
          "printStickers", Set.of("text"),
          "printStickersAsWork", Set.of("text"));

  private final List<ApiOperation> operations;

  Requests(List<ApiOperation> operations) {
    this.operations = operations;
  }

  /** Without credentials. {@code caller}: who may look for what the path names. */
  Call valid(ApiOperation operation, World world, Caller caller) {
    if (operation.id().equals("signUp")) {
      world.expectNewcomer();
    }
    if (operation.id().equals("resetPin")) {
      world.expectForgottenPin();
    }
    String target = target(operation, operation.path(), world, caller) + query(operation, world);
    Call call = Call.of(operation.method(), target);
    for (JsonNode header : operation.parameters("header")) {
      if (header.at("/required").asBoolean()) {
        String name = header.at("/name").asText();
        Optional<String> tag =
            name.equals("If-Match") ? etag(operation, world, caller) : Optional.empty();
        call = call.with(name, tag.orElseGet(() -> value(operation, header, world)));
      }
    }
    Optional<String> type = operation.bodyType();
    if (type.isEmpty()) {
      return call;
    }
    return type.get().startsWith("multipart/")
        ? Multipart.of(operation, world).in(call)
        : call.json(body(operation, world));
  }

  /** The example body as it fits into this world. */
  static JsonNode body(ApiOperation operation, World world) {
    JsonNode example = operation.bodyExample();
    if (example.isMissingNode()) {
      throw new AssertionError(operation + " has no example of its body in the API document");
    }
    return fitted(example.deepCopy(), operation, world);
  }

  private static JsonNode fitted(JsonNode node, ApiOperation operation, World world) {
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
      object.fields().forEachRemaining(fields::add);
      for (Map.Entry<String, JsonNode> field : fields) {
        Optional<Object> known = world.value(operation, field.getKey());
        if (isPlain(field.getValue()) && known.isPresent()) {
          object.set(field.getKey(), Call.JSON.valueToTree(known.get()));
        } else {
          fitted(field.getValue(), operation, world);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(element -> fitted(element, operation, world));
    }
    return node;
  }

  private static boolean isPlain(JsonNode node) {
    return node.isValueNode() || (node.isArray() && node.path(0).isValueNode());
  }

  /** Of the innermost thing in the path that has one. */
  private Optional<String> etag(ApiOperation operation, World world, Caller caller) {
    String path = operation.path();
    for (int end = path.lastIndexOf('}'); end >= 0; end = path.lastIndexOf('}', end - 1)) {
      String thing = target(operation, path.substring(0, end + 1), world, caller);
      Optional<String> tag = etag(thing, caller);
      if (tag.isPresent()) {
        return tag;
      }
    }
    return Optional.empty();
  }

  /** As the thing is read, or as the list above shows it. */
  private static Optional<String> etag(String thing, Caller caller) {
    Call.Reply read = Call.of("GET", thing).as(caller).send();
    if (read.isGood()) {
      return read.etag();
    }
    String name = thing.substring(thing.lastIndexOf('/') + 1);
    Call.Reply list = Call.of("GET", thing.substring(0, thing.lastIndexOf('/'))).as(caller).send();
    return list.json().findParents("reference").stream()
        .filter(item -> item.get("reference").asText().equals(name) && item.has("etag"))
        .map(item -> item.get("etag").asText())
        .findFirst();
  }

  String target(ApiOperation operation, String template, World world, Caller caller) {
    Matcher parameter = PARAMETER.matcher(template);
    StringBuilder target = new StringBuilder();
    while (parameter.find()) {
      String above = template.substring(0, parameter.start() - 1);
      String value =
          world
              .value(operation, parameter.group(1))
              .map(String::valueOf)
              .or(() -> firstListed(above, parameter.group(1), world, caller))
              .orElseThrow(
                  () ->
                      new AssertionError(
                          "nobody knows a value for {"
                              + parameter.group(1)
                              + "} of "
                              + template
                              + ": no list at "
                              + above
                              + " shows one, and World has none"));
      parameter.appendReplacement(target, Matcher.quoteReplacement(encoded(value)));
    }
    return parameter.appendTail(target).toString();
  }

  private Optional<String> firstListed(String above, String name, World world, Caller caller) {
    return operations.stream()
        .filter(operation -> operation.method().equals("GET") && operation.path().equals(above))
        .map(list -> Call.of("GET", target(list, above, world, caller)).as(caller).send())
        .filter(Call.Reply::isGood)
        .map(reply -> reply.json().findValue(name))
        .filter(found -> found != null && found.isValueNode())
        .map(JsonNode::asText)
        .findFirst();
  }

  private static String query(ApiOperation operation, World world) {
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.parameters("query")) {
      if (parameter.at("/required").asBoolean()
          || ASKED_WITH
              .getOrDefault(operation.id(), Set.of())
              .contains(parameter.at("/name").asText())) {
        query
            .append(query.length() == 0 ? '?' : '&')
            .append(parameter.at("/name").asText())
            .append('=')
            .append(encoded(value(operation, parameter, world)));
      }
    }
    return query.toString();
  }

  private static String value(ApiOperation operation, JsonNode parameter, World world) {
    String name = parameter.at("/name").asText();
    JsonNode schema = operation.resolved(parameter.at("/schema"));
    JsonNode example = parameter.has("example") ? parameter.at("/example") : schema.at("/example");
    return world
        .value(operation, name)
        .map(String::valueOf)
        .or(() -> Optional.of(example.asText()).filter(text -> !text.isEmpty()))
        .orElseThrow(
            () -> new AssertionError(operation + ": its parameter " + name + " has no example"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
