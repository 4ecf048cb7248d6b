package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;

/** Pieces of the document that all its parts are made of. */
final class Nodes {

  private Nodes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A schema of one of the types of JSON. */
  static ObjectNode ofType(String type) {
    return object().put("type", type);
  }

  static ObjectNode integer(long least, long most) {
    return ofType("integer").put("format", "int32").put("minimum", least).put("maximum", most);
  }

  /** A text that is one of these words. */
  static ObjectNode oneOf(Collection<String> words) {
    ObjectNode schema = ofType("string");
    words.forEach(schema.putArray("enum")::add);
    return schema;
  }

  static ObjectNode oneOf(Class<? extends Enum<?>> words) {
    return oneOf(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }

  /** {@code kind}: a member of the components, such as {@code schemas}. */
  static ObjectNode ref(String kind, String name) {
    return object().put("$ref", "#/components/" + kind + "/" + name);
  }
}
