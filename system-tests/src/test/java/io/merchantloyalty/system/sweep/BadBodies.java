package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every single way to break a body that its schema knows: each field missing, null, of each other
 * type, too long, too many, out of range, of forbidden characters; amounts with everything that is
 * no amount; each object with one field more.
 */
final class BadBodies {

  private static final String RAW_OPEN = "@raw(";
  private static final String RAW_CLOSE = ")raw@";

  /** JSON text that stands for each type. */
  private static final List<String> OF_EVERY_TYPE =
      List.of("7", "\"x\"", "true", "[]", "{}", "[[]]", "1.5");

  private static final List<String> NO_AMOUNTS =
      List.of(
          "99999999999999999999999999",
          "9999999999999999999",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e5",
          "1E-400",
          "0x10",
          "1,50",
          "+1",
          "1.",
          ".5",
          "-",
          " 1",
          "1 ",
          "1 000",
          "１２",
          "1.0000000000001",
          "");

  private static final List<String> NO_CURRENCIES = List.of("EUR", "XXX", "sek", "SE", "SEKK", "");

  /** A price of one piece may be finer than any money. */
  private static final String UNIT_PRICE = "unitPrice";

  private static final Set<String> NEVER_NEGATIVE = Set.of("/totalAmount", "/amount");

  private final ApiOperation operation;
  private final JsonNode valid;
  private final List<BadBody> bad = new ArrayList<>();

  private BadBodies(ApiOperation operation, JsonNode valid) {
    this.operation = operation;
    this.valid = valid;
  }

  static List<BadBody> of(ApiOperation operation, JsonNode valid) {
    BadBodies bodies = new BadBodies(operation, valid);
    bodies.breakObject(operation.bodySchema(), valid, "");
    return bodies.bad;
  }

  private void breakObject(JsonNode schema, JsonNode node, String pointer) {
    change("unknown field", pointer + "/notAField", pointer, o -> o.set("notAField", raw("\"x\"")));
    Set<String> required = new HashSet<>();
    schema.at("/required").forEach(name -> required.add(name.asText()));
    schema
        .at("/properties")
        .fields()
        .forEachRemaining(
            property -> {
              String name = property.getKey();
              String at = pointer + "/" + name;
              if (required.contains(name)) {
                change("missing", at, pointer, o -> o.remove(name));
                set("null", pointer, name, "null");
              }
              breakValue(operation.resolved(property.getValue()), node.get(name), pointer, name);
            });
  }

  private void breakValue(JsonNode schema, JsonNode node, String parent, String name) {
    String type = schema.at("/type").asText();
    for (String other : OF_EVERY_TYPE) {
      if (!typeOf(other).equals(type) && !(type.equals("array") && typeOf(other).equals("array"))) {
        set("of another type: " + other, parent, name, other);
      }
    }
    switch (type) {
      case "string" -> breakText(schema, parent, name);
      case "integer" -> breakNumber(schema, parent, name);
      case "array" -> breakList(schema, node, parent, name);
      case "object" -> {
        if (isAmount(schema)) {
          breakAmount(parent, name);
        }
        if (node != null) {
          breakObject(schema, node, parent + "/" + name);
        }
      }
      default -> {
        // a boolean has no more ways to be wrong
      }
    }
  }

  private void breakText(JsonNode schema, String parent, String name) {
    if (schema.at("/format").asText().equals("byte")) {
      List.of("[1,2]", "\"%%\"", "\"a\\u0000\"")
          .forEach(no -> set("no Base64: " + no, parent, name, no));
      return;
    }
    set("of 100,000 characters", parent, name, quoted("x".repeat(100_000)));
    if (schema.has("maxLength")) {
      set(
          "one character too long",
          parent,
          name,
          quoted("1".repeat(schema.get("maxLength").asInt() + 1)));
    }
    for (String character : List.of("\\u0000", "\\u0007", "\\ud800", "\\udc00\\ud800", "\\ufffe")) {
      set("with character " + character, parent, name, "\"1" + character + "\"");
    }
    boolean pattern = schema.has("pattern");
    boolean closed = schema.has("enum") || schema.at("/format").asText().equals("date-time");
    if (closed || pattern || schema.at("/minLength").asInt() > 0) {
      set("empty", parent, name, "\"\"");
    }
    if (closed || pattern) {
      set("of no such value", parent, name, "\"%% nonsense %%\"");
    }
    if (schema.at("/format").asText().equals("date-time")) {
      for (String time :
          List.of("2026-13-45T00:00:00Z", "2026-01-01", "99999-01-01T00:00:00Z", "now")) {
        set("of no such time", parent, name, quoted(time));
      }
    }
  }

  private void breakNumber(JsonNode schema, String parent, String name) {
    List<String> numbers =
        new ArrayList<>(List.of("1e400", "1" + "0".repeat(40), "9223372036854775808", "NaN", "01"));
    if (schema.has("minimum")) {
      numbers.add(schema.get("minimum").bigIntegerValue().subtract(BigInteger.ONE).toString());
    }
    if (schema.has("maximum")) {
      numbers.add(schema.get("maximum").bigIntegerValue().add(BigInteger.ONE).toString());
    }
    for (String number : numbers) {
      // what is no JSON at all is refused as a whole
      boolean json = !number.equals("NaN") && !number.equals("01");
      change(
          "the number " + number,
          json ? parent + "/" + name : "",
          parent,
          o -> o.set(name, raw(number)));
    }
  }

  private void breakList(JsonNode schema, JsonNode node, String parent, String name) {
    String at = parent + "/" + name;
    change("a list of null", at + "/0", parent, o -> o.set(name, raw("[null]")));
    JsonNode first = node == null ? null : node.get(0);
    if (first == null) {
      return;
    }
    if (schema.has("maxItems")) {
      int most = schema.get("maxItems").asInt();
      change(
          "one element too many",
          at,
          parent,
          o -> {
            ArrayNode many = o.putArray(name);
            for (int i = 0; i <= most; i++) {
              many.add(first);
            }
          });
    }
    JsonNode element = operation.resolved(schema.at("/items"));
    if (element.at("/type").asText().equals("object")) {
      breakObject(element, first, at + "/0");
    }
  }

  private static boolean isAmount(JsonNode schema) {
    return schema.at("/properties").size() == 2
        && schema.at("/properties").has("value")
        && schema.at("/properties").has("currency");
  }

  private void breakAmount(String parent, String name) {
    String at = parent + "/" + name;
    List<String> values = new ArrayList<>(NO_AMOUNTS);
    if (!name.equals(UNIT_PRICE)) {
      values.add("1.001");
    }
    if (NEVER_NEGATIVE.contains(at)) {
      values.add("-1.00");
    }
    for (String value : values) {
      amount("the amount '" + value + "'", at + "/value", parent, name, value, "SEK");
    }
    for (String currency : NO_CURRENCIES) {
      amount("the currency '" + currency + "'", at + "/currency", parent, name, "1.00", currency);
    }
  }

  private void amount(
      String what, String pointer, String parent, String name, String value, String currency) {
    change(
        what,
        pointer,
        parent,
        o -> o.putObject(name).put("value", value).put("currency", currency));
  }

  private void set(String what, String parent, String name, String json) {
    change(what, parent + "/" + name, parent, o -> o.set(name, raw(json)));
  }

  /** {@code parent}: pointer of the object that is changed. */
  private void change(String what, String pointer, String parent, Consumer<ObjectNode> change) {
    JsonNode copy = valid.deepCopy();
    change.accept((ObjectNode) copy.at(parent));
    String text = copy.toString();
    bad.add(
        new BadBody(
            what, unquoted(text), pointer.isEmpty() ? Optional.empty() : Optional.of(pointer)));
  }

  /** Stands for JSON that the library would not write. */
  private static JsonNode raw(String json) {
    return Call.JSON.getNodeFactory().textNode(RAW_OPEN + hex(json) + RAW_CLOSE);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unquoted(String text) {
    int open = text.indexOf("\"" + RAW_OPEN);
    if (open < 0) {
      return text;
    }
    int close = text.indexOf(RAW_CLOSE + "\"");
    String hex = text.substring(open + 1 + RAW_OPEN.length(), close);
    return text.substring(0, open)
        + new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)
        + text.substring(close + RAW_CLOSE.length() + 1);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String typeOf(String json) {
    return switch (json.charAt(0)) {
      case '"' -> "string";
      case '[' -> "array";
      case '{' -> "object";
      case 't' -> "boolean";
      default -> json.contains(".") ? "number" : "integer";
    };
  }
}
