package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The shapes of bodies, read from the records themselves: what is optional, how long, which values.
 * What the shapes mean is said by {@link Words}.
 */
final class Schemas {

  private final Map<String, ObjectNode> components = new TreeMap<>();
  private final Map<String, Class<?>> origins = new LinkedHashMap<>();

  /** The named schemas that were asked for so far, by name. */
  Map<String, ObjectNode> components() {
    return components;
  }

  /** Of a body that comes in: it says what must be given. */
  ObjectNode ofRequest(Type type) {
    return of(type, Schemas::mustBeGiven);
  }

  /** Of a body that goes out: it says what may be absent. */
  ObjectNode ofAnswer(Type type) {
    return of(type, field -> field.getType() != Optional.class);
  }

  /** A record is a reference to a component, which is made if it is not there yet. */
  private ObjectNode of(Type type, Predicate<RecordComponent> required) {
    if (type instanceof ParameterizedType generic) {
      ObjectNode inner = of(generic.getActualTypeArguments()[0], required);
      return generic.getRawType() == List.class ? Nodes.ofType("array").set("items", inner) : inner;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return Nodes.ofType("string");
    }
    if (plain == Instant.class) {
      return Nodes.ofType("string").put("format", "date-time");
    }
    if (plain == URI.class) {
      return Nodes.ofType("string").put("format", "uri");
    }
    if (plain == byte[].class) {
      return Nodes.ofType("string").put("format", "binary");
    }
    if (plain == int.class || plain == Integer.class) {
      return Nodes.ofType("integer").put("format", "int32");
    }
    if (plain == long.class || plain == Long.class) {
      return Nodes.ofType("integer").put("format", "int64");
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return Nodes.ofType("boolean");
    }
    if (plain.isEnum() || plain.isRecord()) {
      return component(plain, required);
    }
    throw new IllegalArgumentException("no schema for " + type);
  }

  /** {@code RowBody} is called {@code Row} on the wire. */
  static String nameOf(Class<?> type) {
    String name = type.getSimpleName();
    return name.endsWith("Body") ? name.substring(0, name.length() - "Body".length()) : name;
  }

  private ObjectNode component(Class<?> type, Predicate<RecordComponent> required) {
    String name = nameOf(type);
    Class<?> before = origins.putIfAbsent(name, type);
    if (before == null) {
      components.put(name, type.isEnum() ? choice(type, name) : object(type, name, required));
    } else if (before != type) {
      throw new IllegalStateException(before + " and " + type + " are both called " + name);
    }
    return Nodes.ref("schemas", name);
  }

  private static ObjectNode choice(Class<?> type, String name) {
    List<String> values = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    return Nodes.oneOf(values)
        .put("description", Words.SCHEMAS.of(name) + Words.listOf(name, values));
  }

  private ObjectNode object(Class<?> type, String name, Predicate<RecordComponent> required) {
    ObjectNode object = Nodes.ofType("object").put("description", Words.SCHEMAS.of(name));
    ObjectNode properties = Nodes.object();
    List<String> given = new ArrayList<>();
    addFields(properties, given, type, name, required);
    object.set("properties", properties);
    if (!given.isEmpty()) {
      given.forEach(object.putArray("required")::add);
    }
    return object;
  }

  private void addFields(
      ObjectNode properties,
      List<String> given,
      Class<?> type,
      String name,
      Predicate<RecordComponent> required) {
    for (RecordComponent field : type.getRecordComponents()) {
      if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        addFields(properties, given, field.getType(), name, required);
      } else {
        properties.set(field.getName(), property(field, name, required));
        if (required.test(field)) {
          given.add(field.getName());
        }
      }
    }
  }

  private ObjectNode property(
      RecordComponent field, String name, Predicate<RecordComponent> required) {
    ObjectNode schema =
        field.getType() == byte[].class
            ? Nodes.ofType("string").put("format", "byte")
            : of(field.getGenericType(), required);
    Choices.of(name, field.getName())
        .ifPresent(
            words -> {
              ObjectNode text = schema.has("items") ? (ObjectNode) schema.get("items") : schema;
              words.forEach(text.putArray("enum")::add);
            });
    constrain(schema, field.getAccessor());
    if (field.isAnnotationPresent(Secret.class)) {
      schema.put("format", "password").put("writeOnly", true);
    }
    return described(schema, Words.PROPERTIES.of(name, field.getName()));
  }

  /**
   * In OpenAPI 3.0 nothing counts that stands beside a reference, and the words around it hide
   * those of what it stands for.
   */
  private ObjectNode described(ObjectNode schema, String says) {
    if (!schema.has("$ref")) {
      return schema.put("description", says);
    }
    String name = schema.get("$ref").asText().replaceAll(".*/", "");
    List<String> values = new ArrayList<>();
    Optional.ofNullable(components.get(name))
        .ifPresent(meant -> meant.path("enum").forEach(value -> values.add(value.asText())));
    ObjectNode around = Nodes.object().put("description", says + Words.listOf(name, values));
    around.putArray("allOf").add(schema);
    return around;
  }

  private static boolean mustBeGiven(RecordComponent field) {
    return field.getAccessor().isAnnotationPresent(NotNull.class);
  }

  private static void constrain(ObjectNode schema, Method rules) {
    if (rules.isAnnotationPresent(Size.class)) {
      Size size = rules.getAnnotation(Size.class);
      if (schema.path("type").asText().equals("array")) {
        schema.put("maxItems", size.max());
      } else {
        schema.put("minLength", size.min());
        if (size.max() < Integer.MAX_VALUE) {
          schema.put("maxLength", size.max());
        }
      }
    }
    if (rules.isAnnotationPresent(Pattern.class)) {
      schema.put("pattern", "^" + rules.getAnnotation(Pattern.class).regexp() + "$");
    }
    if (rules.isAnnotationPresent(Min.class)) {
      schema.put("minimum", rules.getAnnotation(Min.class).value());
    }
    if (rules.isAnnotationPresent(Max.class)) {
      schema.put("maximum", rules.getAnnotation(Max.class).value());
    }
  }
}
