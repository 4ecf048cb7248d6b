package io.merchantloyalty.web.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The media types in which the API document can be had. What is named first is preferred. */
enum DocumentType {
  /** Of RFC 9512; what is answered to those that want nothing in particular. */
  YAML("application/yaml", false),
  OPENAPI_YAML("application/vnd.oai.openapi", false),
  OPENAPI_JSON("application/vnd.oai.openapi+json", true),
  JSON("application/json", true);

  private final String mediaType;
  private final boolean json;

  DocumentType(String mediaType, boolean json) {
    this.mediaType = mediaType;
    this.json = json;
  }

  String mediaType() {
    return mediaType;
  }

  boolean isJson() {
    return json;
  }

  /**
   * The one that the caller likes best; empty: none will do.
   *
   * @param format json or yaml, which goes before the header; may be null
   * @param accept the header; may be null
   */
  static Optional<DocumentType> asked(String format, String accept) {
    if (format != null) {
      return switch (format) {
        case "json" -> Optional.of(JSON);
        case "yaml" -> Optional.of(YAML);
        default -> Optional.empty();
      };
    }
    if (accept == null || accept.isBlank()) {
      return Optional.of(YAML);
    }
    List<MediaType> ranges = read(accept);
    if (ranges.stream()
        .anyMatch(range -> range.isCompatible(MediaType.TEXT_HTML_TYPE) && exactness(range) == 2)) {
      // a browser, which shows JSON and downloads YAML
      return Optional.of(JSON);
    }
    // of two that are liked alike, the one that is named first here
    return Arrays.stream(values())
        .filter(type -> type.quality(ranges) > 0)
        .max(
            Comparator.<DocumentType>comparingDouble(type -> type.quality(ranges))
                .thenComparing(Comparator.<DocumentType>naturalOrder().reversed()));
  }

  /** Ranges that cannot be read ask for nothing. */
  private static List<MediaType> read(String accept) {
    List<MediaType> ranges = new ArrayList<>();
    for (String range : accept.split(",")) {
      String[] parts = range.strip().split(";", 2);
      String[] names = parts[0].strip().split("/", 2);
      if (names.length == 2) {
        ranges.add(
            new MediaType(
                names[0], names[1], parts.length == 2 ? Map.of("q", quality(parts[1])) : Map.of()));
      }
    }
    return ranges;
  }

  private static String quality(String parameters) {
    return Arrays.stream(parameters.split(";"))
        .map(String::strip)
        .filter(parameter -> parameter.matches("[qQ]=[01](\\.[0-9]{0,3})?"))
        .map(parameter -> parameter.substring(2))
        .findFirst()
        .orElse("1");
  }

  /** What the most exact range that fits says of this type; 0: none fits. */
  private double quality(List<MediaType> ranges) {
    MediaType own = MediaType.valueOf(mediaType);
    return ranges.stream()
        .filter(range -> range.isCompatible(own))
        .max(Comparator.comparing(DocumentType::exactness))
        .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")))
        .orElse(0.0);
  }

  private static int exactness(MediaType range) {
    return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
  }
}
