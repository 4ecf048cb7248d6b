package io.merchantloyalty.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.List;
import java.util.Map;

/** Whether a value is what a schema of the document says. */
final class SchemaCheck {

  private static final String ADDRESS = "urn:openapi";

  private final JsonSchemaFactory factory;
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  SchemaCheck(JsonNode document) {
    this.factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(
                        loaders -> loaders.schemas(Map.of(ADDRESS, document.toString()))));
  }

  /** All that is wrong. {@code schema}: a reference to one of the document's. */
  List<String> faults(JsonNode value, JsonNode schema) {
    SchemaLocation location = SchemaLocation.of(ADDRESS + schema.at("/$ref").asText());
    return factory.getSchema(location, config).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
