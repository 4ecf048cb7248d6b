package io.merchantloyalty.web.rest.openapi;

import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.merchant.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of texts that are chosen from a list, but not by the names of an enum. */
final class Choices {

  static final List<String> PLACES =
      Arrays.stream(PicturePlace.values())
          .map(place -> place.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();

  static final List<String> SCOPES = Arrays.stream(Scope.values()).map(Scope::word).toList();

  /** By {@code Schema.property}; of a list, what its elements are. */
  private static final Map<String, List<String>> OF_PROPERTIES =
      Map.of(
          "PictureOffer.place", PLACES,
          "NewApiKey.scopes", SCOPES,
          "ApiKey.scopes", SCOPES);

  private Choices() {}

  static Optional<List<String>> of(String schema, String property) {
    return Optional.ofNullable(OF_PROPERTIES.get(schema + "." + property));
  }
}
