package io.merchantloyalty.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;

/** Names and values as one column, coded as in a URL's query. */
@Converter
public class WorkWords implements AttributeConverter<Map<String, String>, String> {

  @Override
  public String convertToDatabaseColumn(Map<String, String> words) {
    return new TreeMap<>(words)
        .entrySet().stream()
            .map(e -> coded(e.getKey()) + "=" + coded(e.getValue()))
            .collect(joining("&"));
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String column) {
    Map<String, String> words = new TreeMap<>();
    for (String pair : column.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        words.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return words;
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
