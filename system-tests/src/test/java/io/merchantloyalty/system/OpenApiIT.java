package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What /openapi says of the API, against the resource methods that are in the WAR. */
class OpenApiIT {

  private static final String JAX_RS = "jakarta.ws.rs.";
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

  private final JsonNode document = document();

  @Test
  void everyResourceIsListedAndNothingElse() {
    assertThat(listed()).isEqualTo(inTheWar()).hasSizeGreaterThan(20);
  }

  @Test
  void everyOperationHasAnIdOfItsOwnASummaryAndTheErrorsThatAllCanGive() {
    List<String> ids = new ArrayList<>();
    for (JsonNode operation : operations()) {
      ids.add(operation.at("/operationId").asText());
      assertThat(operation.at("/summary").asText()).as(operation.toString()).isNotBlank();
      assertThat(operation.at("/responses/500").isMissingNode()).isFalse();
      assertThat(operation.at("/responses/503").isMissingNode()).isFalse();
    }
    assertThat(ids).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void itIsServedAsWhatItIs() {
    assertThat(typeFor("/openapi", Map.of())).isEqualTo("application/yaml");
    assertThat(typeFor("/openapi", Map.of("Accept", "*/*"))).isEqualTo("application/yaml");
    assertThat(typeFor("/openapi?format=json", Map.of())).isEqualTo("application/json");
    for (String type :
        List.of(
            "application/json",
            "application/yaml",
            "application/vnd.oai.openapi",
            "application/vnd.oai.openapi+json")) {
      assertThat(typeFor("/openapi", Map.of("Accept", type))).isEqualTo(type);
    }
    Rest.anonymous(House.base())
        .send("GET", "/openapi", null, Map.of("Accept", "image/png"))
        .expect(406);
  }

  @Test
  void whoeverHasItIsNotSentItAgain() {
    String tag = Rest.anonymous(House.base()).get("/openapi").expect(200).header("ETag");
    Rest.anonymous(House.base())
        .send("GET", "/openapi", null, Map.of("If-None-Match", tag))
        .expect(304);
  }

  private static String typeFor(String path, Map<String, String> headers) {
    return Rest.anonymous(House.base())
        .send("GET", path, null, headers)
        .expect(200)
        .header("Content-Type");
  }

  private List<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    document
        .at("/paths")
        .forEach(path -> path.fields().forEachRemaining(e -> addOperation(operations, e)));
    return operations;
  }

  private static void addOperation(List<JsonNode> operations, Map.Entry<String, JsonNode> entry) {
    if (METHODS.contains(entry.getKey().toUpperCase(Locale.ROOT))) {
      operations.add(entry.getValue());
    }
  }

  private Set<String> listed() {
    Set<String> all = new TreeSet<>();
    document
        .at("/paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          String name = method.toUpperCase(Locale.ROOT);
                          if (METHODS.contains(name)) {
                            all.add(name + " " + path.getKey());
                          }
                        }));
    return all;
  }

  private static Set<String> inTheWar() {
    Set<String> all = new TreeSet<>();
    for (JavaClass resource :
        new ClassFileImporter()
            .importPath(Places.checkout().resolve("web-module/target/ROOT/WEB-INF/classes"))) {
      for (JavaMethod method : resource.getMethods()) {
        METHODS.stream()
            .filter(verb -> method.isAnnotatedWith(JAX_RS + verb))
            .forEach(verb -> all.add(verb + " /api/" + join(path(resource), path(method))));
      }
    }
    return all;
  }

  private static String path(HasAnnotations<?> element) {
    return element
        .tryGetAnnotationOfType(JAX_RS + "Path")
        .map(annotation -> String.valueOf(annotation.get("value").orElse("")))
        .orElse("")
        .replaceAll("^/|/$", "");
  }

  private static String join(String first, String second) {
    return second.isEmpty() ? first : first.isEmpty() ? second : first + "/" + second;
  }

  private static JsonNode document() {
    Rest.Answer answer =
        Rest.anonymous(House.base())
            .send("GET", "/openapi", null, Map.of("Accept", "application/json"));
    return answer.expect(200).body();
  }
}
