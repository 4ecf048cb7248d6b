package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer that the API document does not declare is found, whatever is undeclared of it. */
class ContractTest {

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3",
       "paths": {
        "/api/bills/{reference}": {
          "get": {"responses": {
            "200": {"headers": {"ETag": {}}, "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Bill"}}}},
            "204": {},
            "404": {"$ref": "#/components/responses/Problem404"}}}},
        "/api/bills/current": {
          "get": {"responses": {"204": {}}}}},
       "components": {
        "responses": {"Problem404": {"content": {
          "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
        "schemas": {
          "Problem": {"type": "object", "required": ["status"]},
          "Bill": {"type": "object", "required": ["reference"], "properties": {
            "reference": {"type": "string"},
            "at": {"type": "string", "format": "date-time"}}}}}}
      """;

  private static final String JSON = "application/json";

  @Test
  void whatIsDeclaredIsFine() throws Exception {
    assertThat(
            faults(
                "7", 200, Map.of("ETag", "\"1\"", "Content-Type", JSON + ";charset=utf-8"), BILL))
        .isEmpty();
    assertThat(faults("7", 204, Map.of(), "")).isEmpty();
    assertThat(faults("7", 404, Map.of("Content-Type", "application/problem+json"), PROBLEM))
        .isEmpty();
  }

  @Test
  void anUndeclaredStatusIsFound() throws Exception {
    assertThat(faults("7", 501, Map.of(), "")).containsExactly("the status 501 is not declared");
    // the word in the path goes before the variable
    assertThat(faults("current", 200, Map.of("Content-Type", JSON), BILL))
        .containsExactly("the status 200 is not declared");
  }

  @Test
  void anUndeclaredMediaTypeIsFound() throws Exception {
    assertThat(faults("7", 200, Map.of("Content-Type", "application/pdf"), "%PDF"))
        .containsExactly("the media type 'application/pdf' of 200 is not declared");
    assertThat(faults("7", 204, Map.of("Content-Type", JSON), BILL))
        .containsExactly("204 is declared to have no body, and has one: application/json");
  }

  @Test
  void anUndeclaredHeaderIsFound() throws Exception {
    assertThat(faults("7", 200, Map.of("Location", "/x", "Content-Type", JSON), BILL))
        .containsExactly("the header Location of 200 is not declared");
  }

  @Test
  void aBodyThatBreaksItsSchemaIsFound() throws Exception {
    Map<String, String> json = Map.of("Content-Type", JSON);
    assertThat(faults("7", 200, json, "{}")).hasSize(1);
    assertThat(faults("7", 200, json, "{\"reference\": 7}")).hasSize(1);
    assertThat(faults("7", 200, json, "{\"reference\": \"7\", \"at\": \"now\"}")).hasSize(1);
    assertThat(faults("7", 200, json, "<html>")).hasSize(1);
  }

  @Test
  void whatReachesNoOperationIsNoBusinessOfTheDocument() throws Exception {
    assertThat(faults("7/nothing", 404, Map.of(), "")).isEmpty();
    assertThat(faults("7", 431, Map.of(), "")).isEmpty();
  }

  private static final String BILL = "{\"reference\": \"7\", \"at\": \"2026-03-01T09:30:00Z\"}";
  private static final String PROBLEM = "{\"status\": 404}";

  private static List<String> faults(
      String reference, int status, Map<String, String> headers, String body) throws Exception {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Contract(new ObjectMapper().readTree(DOCUMENT))
        .faults(
            "GET",
            "/api/bills/" + reference,
            status,
            HttpHeaders.of(lists, (name, value) -> true),
            body.getBytes(StandardCharsets.UTF_8));
  }
}
