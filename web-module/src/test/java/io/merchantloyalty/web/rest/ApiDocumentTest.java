package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.merchantloyalty.web.rest.json.BodyReading;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.validation.Validation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code /openapi} says is complete and true. */
class ApiDocumentTest {

  private static final String JSON_TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = ApiDocument.tree();
  private static final SchemaCheck SCHEMAS = new SchemaCheck(DOCUMENT);

  static Stream<Method> methods() {
    return EveryOperationTest.operations();
  }

  @Test
  void itListsTheOperationsThatThereAreAndNoOthers() {
    TreeSet<String> listed = new TreeSet<>();
    DOCUMENT
        .at("/paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> listed.add(verb + " " + path.getKey())));
    assertThat(listed)
        .containsExactlyElementsOf(
            new TreeSet<>(methods().map(method -> verb(method) + " " + path(method)).toList()));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyGoodAnswerHasAnExampleOfItsShape(Method method) {
    operation(method)
        .at("/responses")
        .forEach(
            response -> {
              JsonNode content = response.at("/content").path(JSON_TYPE);
              if (!content.isMissingNode()) {
                assertExampleFits(content);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyBodyHasAnExampleThatIsAccepted(Method method) throws Exception {
    for (Class<?> type : method.getParameterTypes()) {
      if (type.isRecord()) {
        JsonNode content = operation(method).at("/requestBody/content").path(JSON_TYPE);
        assertExampleFits(content);
        BodyReading reading =
            new BodyReading(Validation.buildDefaultValidatorFactory().getValidator());
        assertThat(reading.read(JSON.writeValueAsBytes(content.at("/example")), type)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyProblemThatItCanAnswerIsListed(Method method) {
    JsonNode answers = operation(method).at("/responses");
    assertThat(answers.fieldNames()).toIterable().contains("400", "500", "503");
    answers
        .fields()
        .forEachRemaining(
            answer -> {
              if (answer.getKey().compareTo("400") >= 0) {
                assertThat(answer.getValue().at("/$ref").asText())
                    .isEqualTo("#/components/responses/Problem" + answer.getKey());
                assertThat(resolved(answer.getValue()).isMissingNode()).isFalse();
              }
            });
  }

  @Test
  void everyProblemHasAnExampleOfItsStatus() {
    DOCUMENT
        .at("/components/responses")
        .fields()
        .forEachRemaining(
            problem -> {
              JsonNode content = problem.getValue().at("/content").path("application/problem+json");
              assertExampleFits(content);
              assertThat(problem.getKey())
                  .isEqualTo("Problem" + content.at("/example/status").asInt());
            });
  }

  @ParameterizedTest
  @MethodSource("methods")
  void itSaysWhoMayCallAndWhatTheyShow(Method method) {
    JsonNode operation = operation(method);
    For who = method.getAnnotation(For.class);
    assertThat(operation.at("/security").isArray()).isTrue();
    if (who == null) {
      assertThat(operation.at("/security")).isEmpty();
    } else {
      assertThat(operation.at("/security")).isNotEmpty();
      assertThat(operation.at("/x-principals")).hasSize(who.value().length);
      operation
          .at("/security")
          .forEach(
              way ->
                  assertThat(DOCUMENT.at("/components/securitySchemes").fieldNames())
                      .toIterable()
                      .contains(way.fieldNames().next()));
    }
  }

  /** Each right is asked for by an operation that somebody has said it of. */
  @ParameterizedTest
  @MethodSource("methods")
  void anOperationForAMerchantsStaffSaysWhichRolesItIsFor(Method method) {
    For who = method.getAnnotation(For.class);
    if (who != null && !who.passwordOnly() && path(method).startsWith("/api/merchant/")) {
      assertThat(operation(method).at("/x-roles"))
          .as("say in Rights what it asks for")
          .isNotEmpty();
      boolean key = operation(method).at("/security").toString().contains("apiKey");
      assertThat(operation(method).has("x-scopes")).isEqualTo(key);
    }
  }

  @Test
  void nothingIsWithoutWords() {
    List<String> silent = new ArrayList<>();
    DOCUMENT
        .at("/paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      String id = operation.at("/operationId").asText();
                      needs(silent, operation, id, "summary");
                      needs(silent, operation, id, "description");
                      operation
                          .at("/parameters")
                          .forEach(one -> needs(silent, one, id + " " + one, "description"));
                      operation
                          .at("/requestBody/content")
                          .forEach(body -> properties(silent, id, body.at("/schema")));
                      operation
                          .at("/responses")
                          .forEach(
                              one -> needs(silent, resolved(one), id + " " + one, "description"));
                      assertThat(DOCUMENT.at("/tags").findValuesAsText("name"))
                          .contains(operation.at("/tags/0").asText());
                    }));
    DOCUMENT
        .at("/components/schemas")
        .fields()
        .forEachRemaining(
            schema -> {
              needs(silent, schema.getValue(), schema.getKey(), "description");
              properties(silent, schema.getKey(), schema.getValue());
            });
    for (String named : List.of("tags", "components/headers", "components/securitySchemes")) {
      DOCUMENT.at("/" + named).forEach(one -> needs(silent, one, named + one, "description"));
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void whatIsChosenFromAListSaysTheList() {
    for (String choice :
        List.of(
            "/paths/~1api~1merchant~1v1~1works/get/parameters/0",
            "/paths/~1api~1merchant~1v1~1users/get/parameters/1",
            "/paths/~1api~1merchant~1v1~1users/get/parameters/2",
            "/paths/~1api~1merchant~1v1~1loyalty-programs/get/parameters/1",
            "/paths/~1api~1merchant~1v1~1loyalty-programs~1{tokenId}~1pictures~1{place}/put"
                + "/parameters/1")) {
      assertThat(DOCUMENT.at(choice).at("/schema/enum")).as(choice).isNotEmpty();
    }
    assertThat(DOCUMENT.at("/components/schemas/PictureOffer/properties/place/enum")).hasSize(3);
    assertThat(DOCUMENT.at("/components/schemas/NewApiKey/properties/scopes/items/enum"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void itIsReadAtWhateverAddress() {
    assertThat(DOCUMENT.at("/servers")).hasSize(1);
    assertThat(DOCUMENT.at("/servers/0/url").asText()).isEqualTo("/");
  }

  @Test
  void itIsMadeOnceAndTheSameInBothForms() throws IOException {
    ApiDocument document = ApiDocument.current();
    assertThat(ApiDocument.current()).isSameAs(document);
    assertThat(JSON.readTree(document.json())).isEqualTo(JSON.readTree(DOCUMENT.toString()));
    assertThat(JSON.valueToTree(new YAMLMapper().readValue(document.yaml(), Map.class)).toString())
        .isEqualTo(JSON.readTree(document.json()).toString());
  }

  private static void assertExampleFits(JsonNode content) {
    assertThat(content.has("example")).as("an example").isTrue();
    assertThat(SCHEMAS.faults(content.at("/example"), content.at("/schema"))).isEmpty();
  }

  private static void properties(List<String> silent, String name, JsonNode schema) {
    schema
        .at("/properties")
        .fields()
        .forEachRemaining(
            property ->
                needs(silent, property.getValue(), name + "." + property.getKey(), "description"));
  }

  private static void needs(List<String> silent, JsonNode node, String name, String words) {
    if (node.path(words).asText().isBlank()) {
      silent.add(name + " has no " + words);
    }
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.at("/$ref").asText().substring(1)) : node;
  }

  private static JsonNode operation(Method method) {
    JsonNode operation = DOCUMENT.at("/paths").path(path(method)).path(verb(method));
    assertThat(operation.at("/operationId").asText())
        .isEqualTo(method.getAnnotation(Operation.class).operationId());
    return operation;
  }

  private static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(any -> any.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .findFirst()
        .orElseThrow()
        .value()
        .toLowerCase(Locale.ROOT);
  }

  private static String path(Method method) {
    String path = "/api/" + method.getDeclaringClass().getAnnotation(Path.class).value();
    Path below = method.getAnnotation(Path.class);
    return below == null ? path : path + "/" + below.value();
  }
}
