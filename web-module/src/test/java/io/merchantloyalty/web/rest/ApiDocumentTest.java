package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.merchantloyalty.web.rest.json.BodyReading;
import jakarta.validation.Validation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code /openapi} says is complete and true. */
class ApiDocumentTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenAPI DOCUMENT = document();

  private static OpenAPI document() {
    OpenAPI document = OASFactory.createOpenAPI();
    new ApiDocument().filterOpenAPI(document);
    return document;
  }

  static Stream<Method> methods() {
    return EveryOperationTest.operations();
  }

  @Test
  void itListsTheOperationsThatThereAreAndNoOthers() {
    TreeSet<String> listed = new TreeSet<>();
    DOCUMENT
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().forEach((verb, operation) -> listed.add(verb + " " + path)));
    assertThat(listed)
        .containsExactlyElementsOf(
            new TreeSet<>(methods().map(method -> verb(method) + " " + path(method)).toList()));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyGoodAnswerHasAnExampleOfItsShape(Method method) {
    operation(method)
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")
                  && response.getContent() != null
                  && response.getContent().hasMediaType("application/json")) {
                checkExample(response.getContent(), "application/json");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyBodyHasAnExampleThatIsAccepted(Method method) throws Exception {
    for (Class<?> type : method.getParameterTypes()) {
      if (type.isRecord()) {
        Content content = operation(method).getRequestBody().getContent();
        checkExample(content, "application/json");
        byte[] example =
            JSON.writeValueAsBytes(content.getMediaType("application/json").getExample());
        BodyReading reading =
            new BodyReading(Validation.buildDefaultValidatorFactory().getValidator());
        assertThat(reading.read(example, type)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyProblemThatItCanAnswerIsListed(Method method) {
    Map<String, ?> answers = operation(method).getResponses().getAPIResponses();
    assertThat(answers.keySet()).contains("500", "503");
    answers.forEach(
        (status, response) -> {
          if (!status.startsWith("2")) {
            assertThat(DOCUMENT.getComponents().getResponses()).containsKey("Problem" + status);
          }
        });
  }

  @Test
  void everyProblemHasAnExampleOfItsStatus() {
    DOCUMENT
        .getComponents()
        .getResponses()
        .forEach(
            (name, response) -> {
              checkExample(response.getContent(), "application/problem+json");
              JsonNode example = example(response.getContent(), "application/problem+json");
              assertThat(name).isEqualTo("Problem" + example.get("status").asInt());
            });
  }

  @Test
  void itIsReadAtWhateverAddress() {
    assertThat(DOCUMENT.getServers()).extracting("url").containsExactly("/");
    assertThat(DOCUMENT.getComponents().getSecuritySchemes()).containsKeys("basic", "bearer");
  }

  private static void checkExample(Content content, String mediaType) {
    Schema schema = content.getMediaType(mediaType).getSchema();
    fits(example(content, mediaType), schema, "");
  }

  private static JsonNode example(Content content, String mediaType) {
    Object example = content.getMediaType(mediaType).getExample();
    assertThat(example).as("example").isNotNull();
    return JSON.valueToTree(example);
  }

  /** As much of JSON Schema as our document uses. */
  private static void fits(JsonNode value, Schema given, String where) {
    Schema schema = resolved(given);
    if (schema.getType() == SchemaType.OBJECT) {
      value
          .fieldNames()
          .forEachRemaining(name -> assertThat(schema.getProperties()).as(where).containsKey(name));
      for (String name : schema.getRequired() == null ? List.<String>of() : schema.getRequired()) {
        assertThat(value.has(name)).as(where + "/" + name).isTrue();
      }
      value
          .fields()
          .forEachRemaining(
              field ->
                  fits(
                      field.getValue(),
                      schema.getProperties().get(field.getKey()),
                      where + "/" + field.getKey()));
    } else if (schema.getType() == SchemaType.ARRAY) {
      assertThat(value.isArray()).as(where).isTrue();
      value.forEach(element -> fits(element, schema.getItems(), where + "/-"));
    } else if (schema.getType() == SchemaType.STRING) {
      assertThat(value.isTextual()).as(where).isTrue();
      if (schema.getPattern() != null) {
        assertThat(value.asText()).as(where).matches(schema.getPattern());
      }
      if (schema.getEnumeration() != null) {
        assertThat(schema.getEnumeration()).as(where).contains(value.asText());
      }
    } else if (schema.getType() == SchemaType.INTEGER) {
      assertThat(value.isIntegralNumber()).as(where).isTrue();
    } else {
      assertThat(value.isBoolean()).as(where).isTrue();
    }
  }

  private static Schema resolved(Schema schema) {
    if (schema.getRef() == null) {
      return schema;
    }
    String name = schema.getRef().substring("#/components/schemas/".length());
    assertThat(DOCUMENT.getComponents().getSchemas()).containsKey(name);
    return DOCUMENT.getComponents().getSchemas().get(name);
  }

  private static Operation operation(Method method) {
    return DOCUMENT.getPaths().getPathItem(path(method)).getOperations().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(verb(method)))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(any -> any.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static String path(Method method) {
    String path = "/api/" + method.getDeclaringClass().getAnnotation(Path.class).value();
    Path below = method.getAnnotation(Path.class);
    return below == null ? path : path + "/" + below.value();
  }
}
