package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The shapes of bodies, read from the records themselves: what is optional, how long, which values.
 * Payara's own scanner does not know records and stumbles over their Bean Validation annotations.
 */
final class Schemas {

  private final Map<String, Schema> components = new LinkedHashMap<>();
  private final Map<String, Class<?>> origins = new LinkedHashMap<>();

  /** The named schemas that were asked for so far. */
  Map<String, Schema> components() {
    return components;
  }

  /** Of a body that comes in: it says what must be given. */
  Schema ofRequest(Type type) {
    return of(type, Schemas::mustBeGiven);
  }

  /** Of a body that goes out: it says what may be absent. */
  Schema ofAnswer(Type type) {
    return of(type, field -> field.getType() != Optional.class);
  }

  /** A record is a reference to a component, which is made if it is not there yet. */
  private Schema of(Type type, Predicate<RecordComponent> required) {
    if (type instanceof ParameterizedType generic) {
      Schema inner = of(generic.getActualTypeArguments()[0], required);
      return generic.getRawType() == List.class ? schema(SchemaType.ARRAY).items(inner) : inner;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return schema(SchemaType.STRING);
    }
    if (plain == Instant.class) {
      return schema(SchemaType.STRING).format("date-time");
    }
    if (plain == URI.class) {
      return schema(SchemaType.STRING).format("uri");
    }
    if (plain == byte[].class) {
      return schema(SchemaType.STRING).format("binary");
    }
    if (plain == int.class || plain == Integer.class) {
      return schema(SchemaType.INTEGER).format("int32");
    }
    if (plain == long.class || plain == Long.class) {
      return schema(SchemaType.INTEGER).format("int64");
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return schema(SchemaType.BOOLEAN);
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

  private Schema component(Class<?> type, Predicate<RecordComponent> required) {
    String name = nameOf(type);
    Class<?> before = origins.putIfAbsent(name, type);
    if (before == null) {
      components.put(name, type.isEnum() ? choice(type) : object(type, required));
    } else if (before != type) {
      throw new IllegalStateException(before + " and " + type + " are both called " + name);
    }
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private static Schema choice(Class<?> type) {
    List<Object> values =
        Arrays.stream(type.getEnumConstants()).map(value -> (Object) value.toString()).toList();
    return schema(SchemaType.STRING).enumeration(values);
  }

  private Schema object(Class<?> type, Predicate<RecordComponent> required) {
    Schema object = schema(SchemaType.OBJECT);
    addFields(object, type, required);
    return object;
  }

  private void addFields(Schema object, Class<?> type, Predicate<RecordComponent> required) {
    for (RecordComponent field : type.getRecordComponents()) {
      if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        addFields(object, field.getType(), required);
      } else {
        Schema schema =
            field.getType() == byte[].class
                ? schema(SchemaType.STRING).format("byte")
                : of(field.getGenericType(), required);
        object.addProperty(field.getName(), constrained(schema, field.getAccessor()));
        if (field.isAnnotationPresent(Secret.class)) {
          schema.format("password").writeOnly(true);
        }
        if (required.test(field)) {
          object.addRequired(field.getName());
        }
      }
    }
  }

  private static boolean mustBeGiven(RecordComponent field) {
    return field.getAccessor().isAnnotationPresent(NotNull.class);
  }

  private static Schema constrained(Schema schema, Method rules) {
    if (rules.isAnnotationPresent(Size.class)) {
      Size size = rules.getAnnotation(Size.class);
      if (schema.getType() == SchemaType.ARRAY) {
        schema.maxItems(size.max());
      } else {
        schema.minLength(size.min());
        if (size.max() < Integer.MAX_VALUE) {
          schema.maxLength(size.max());
        }
      }
    }
    if (rules.isAnnotationPresent(Pattern.class)) {
      schema.pattern("^" + rules.getAnnotation(Pattern.class).regexp() + "$");
    }
    if (rules.isAnnotationPresent(Min.class)) {
      schema.minimum(BigDecimal.valueOf(rules.getAnnotation(Min.class).value()));
    }
    if (rules.isAnnotationPresent(Max.class)) {
      schema.maximum(BigDecimal.valueOf(rules.getAnnotation(Max.class).value()));
    }
    return schema;
  }

  private static Schema schema(SchemaType type) {
    return OASFactory.createSchema().type(type);
  }
}
