package io.merchantloyalty.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code /openapi} says that each operation answers. Every answer that the tests' clients get
 * is held against it: its status, its media type, its headers and its body.
 */
public final class Contract {

  /** Answered to a broken request before an operation is reached, as the document says of all. */
  private static final Set<Integer> BEFORE_AN_OPERATION = Set.of(405, 408, 413, 415, 421, 431, 505);

  /** Those that a caller has use for. */
  private static final List<String> HEADERS =
      List.of("ETag", "Location", "Link", "Retry-After", "WWW-Authenticate", "Content-Disposition");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS = "urn:openapi";

  /** The head of an answer that a test has made up between client and server. */
  public static final String MADE_UP = "X-Made-Up";

  /** All servers of a test run are of one build. */
  private static Contract known;

  private record Place(Pattern path, long variables, JsonNode operations) {}

  private final JsonNode document;
  private final List<Place> places = new ArrayList<>();
  private final JsonSchemaFactory schemas;
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  Contract(JsonNode document) {
    this.document = document;
    document
        .at("/paths")
        .fields()
        .forEachRemaining(path -> places.add(place(path.getKey(), path.getValue())));
    // a word in the path goes before a variable
    places.sort(Comparator.comparingLong(Place::variables));
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(
                        loaders -> loaders.schemas(Map.of(ADDRESS, document.toString()))));
  }

  /** Fails when the document does not say that its operation answers like this. */
  public static void check(HttpResponse<byte[]> answer) {
    URI uri = answer.request().uri();
    boolean fromTheServer = answer.headers().firstValue(MADE_UP).isEmpty();
    if (fromTheServer && uri.getPath().startsWith("/api/")) {
      of(uri)
          .map(
              contract ->
                  contract.faults(
                      answer.request().method(),
                      uri.getRawPath(),
                      answer.statusCode(),
                      answer.headers(),
                      answer.body()))
          .filter(faults -> !faults.isEmpty())
          .ifPresent(
              faults -> {
                throw new AssertionError(
                    "the API document says otherwise of "
                        + answer.request().method()
                        + " "
                        + uri.getRawPath()
                        + ": "
                        + String.join("; ", faults));
              });
    }
  }

  /** Empty while the server does not answer: then the next answer asks for the document again. */
  private static synchronized Optional<Contract> of(URI server) {
    if (known == null) {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve("/openapi"))
              .header("Accept", "application/json")
              .build();
      try {
        HttpResponse<byte[]> document =
            HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        if (document.statusCode() == 200) {
          known = new Contract(JSON.readTree(document.body()));
        }
      } catch (IOException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return Optional.ofNullable(known);
  }

  private static Place place(String template, JsonNode operations) {
    String pattern = template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+");
    long variables = template.chars().filter(c -> c == '{').count();
    return new Place(Pattern.compile(pattern), variables, operations);
  }

  /** All that the answer has and its operation does not declare; empty for no operation. */
  List<String> faults(String method, String path, int status, HttpHeaders headers, byte[] body) {
    JsonNode operation = operation(method, path);
    if (operation.isMissingNode() || BEFORE_AN_OPERATION.contains(status)) {
      return List.of();
    }
    JsonNode declared = resolved(operation.at("/responses").path(Integer.toString(status)));
    if (declared.isMissingNode()) {
      return List.of("the status " + status + " is not declared");
    }
    List<String> faults = new ArrayList<>();
    for (String header : HEADERS) {
      if (headers.firstValue(header).isPresent() && !declared.at("/headers").has(header)) {
        faults.add("the header " + header + " of " + status + " is not declared");
      }
    }
    String type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    faults.addAll(faultsOfBody(status, type, body, declared.at("/content")));
    return faults;
  }

  private JsonNode operation(String method, String path) {
    return places.stream()
        .filter(place -> place.path().matcher(path).matches())
        .findFirst()
        .map(place -> place.operations().path(method.toLowerCase(Locale.ROOT)))
        .orElse(JSON.missingNode());
  }

  private List<String> faultsOfBody(int status, String type, byte[] body, JsonNode content) {
    if (content.isMissingNode()) {
      return body.length == 0
          ? List.of()
          : List.of(status + " is declared to have no body, and has one: " + type);
    }
    if (!content.has(type)) {
      return List.of("the media type '" + type + "' of " + status + " is not declared");
    }
    if (!type.endsWith("json")) {
      return List.of();
    }
    try {
      SchemaLocation schema =
          SchemaLocation.of(ADDRESS + content.path(type).at("/schema/$ref").asText());
      return schemas.getSchema(schema, config).validate(JSON.readTree(body)).stream()
          .map(ValidationMessage::getMessage)
          .toList();
    } catch (IOException e) {
      return List.of("the body is no JSON: " + e.getMessage());
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.at("/$ref").asText().substring(1)) : node;
  }
}
