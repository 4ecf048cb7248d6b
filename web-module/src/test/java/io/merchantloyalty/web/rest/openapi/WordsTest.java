package io.merchantloyalty.web.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.web.rest.Api;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words of the API document: none lacks, and none is left over. */
class WordsTest {

  private static final JsonNode DOCUMENT = ApiModel.of(Api.RESOURCES, "/api");

  @Test
  void whatHasNoWordsStopsTheDocument() {
    assertThatThrownBy(() -> Words.PROPERTIES.of("Status", "brandNew"))
        .hasMessageContaining("say in words/properties.properties what Status.brandNew means");
  }

  @Test
  void aFieldsOwnWordsGoBeforeThoseOfItsName() {
    assertThat(Words.PROPERTIES.of("SentToken", "status"))
        .isNotEqualTo(Words.PROPERTIES.of("Status", "status"));
  }

  @Test
  void noWordsOfOperationsSchemasAndValuesAreLeftOver() {
    Set<String> operations = new HashSet<>();
    DOCUMENT
        .at("/paths")
        .forEach(path -> path.forEach(o -> operations.add(text(o, "operationId"))));
    Set<String> values = new HashSet<>();
    Set<String> schemas = new HashSet<>();
    DOCUMENT
        .at("/components/schemas")
        .fields()
        .forEachRemaining(
            schema -> {
              schemas.add(schema.getKey());
              schema
                  .getValue()
                  .at("/enum")
                  .forEach(value -> values.add(schema.getKey() + "." + value.asText()));
            });
    assertThat(Words.OPERATIONS.keys()).isEqualTo(operations);
    assertThat(Words.SCHEMAS.keys()).isEqualTo(schemas);
    assertThat(Words.VALUES.keys()).isEqualTo(values);
  }

  @Test
  void noWordsOfFieldsAreLeftOver() {
    Set<String> used = new HashSet<>();
    DOCUMENT
        .at("/components/schemas")
        .fields()
        .forEachRemaining(
            schema ->
                schema
                    .getValue()
                    .at("/properties")
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          String own = schema.getKey() + "." + name;
                          used.add(Words.PROPERTIES.keys().contains(own) ? own : name);
                        }));
    assertThat(Words.PROPERTIES.keys()).isEqualTo(used);
  }

  @Test
  void noWordsOfParametersAreLeftOver() {
    Set<String> used = new HashSet<>();
    DOCUMENT
        .at("/paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        operation
                            .at("/parameters")
                            .forEach(
                                parameter -> {
                                  String name = text(parameter, "name");
                                  String own = text(operation, "operationId") + "." + name;
                                  used.add(Parameters.known().contains(own) ? own : name);
                                })));
    assertThat(Parameters.known()).isEqualTo(used);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
