package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which form the API document is answered. */
class DocumentTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | YAML",
        "application/json | JSON",
        "application/json;q=0.5, application/yaml | YAML",
        "application/json, application/yaml;q=0.5 | JSON",
        "application/json, */*;q=0.1 | JSON",
        "application/yaml;q=0, */* | OPENAPI_YAML",
        "application/vnd.oai.openapi | OPENAPI_YAML",
        "application/vnd.oai.openapi+json | OPENAPI_JSON",
        "application/vnd.oai.openapi;version=3.0 | OPENAPI_YAML",
        "application/* | YAML",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON",
        "nonsense, application/json | JSON"
      })
  void theHeaderChooses(String accept, DocumentType chosen) {
    assertThat(DocumentType.asked(null, accept)).contains(chosen);
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "image/*", "application/json;q=0", "nonsense"})
  void whatThereIsNotIsRefused(String accept) {
    assertThat(DocumentType.asked(null, accept)).isEmpty();
  }

  @Test
  void theQueryGoesBeforeTheHeader() {
    assertThat(DocumentType.asked("json", "application/yaml")).contains(DocumentType.JSON);
    assertThat(DocumentType.asked("yaml", "application/json")).contains(DocumentType.YAML);
    assertThat(DocumentType.asked("xml", "application/json")).isEmpty();
    assertThat(DocumentType.asked(null, null)).contains(DocumentType.YAML);
  }
}
