package io.merchantloyalty.web.rest.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the document says in plain words about each operation, schema, property and value: four
 * files beside this class. What has no words stops the document from being made, so that a test
 * finds it.
 */
final class Words {

  /** By operationId. */
  static final Words OPERATIONS = new Words("operations");

  /** By the schema's name. */
  static final Words SCHEMAS = new Words("schemas");

  /**
   * By {@code Schema.property} or, where it means the same in every schema, by {@code property}.
   */
  static final Words PROPERTIES = new Words("properties");

  /** By {@code Schema.VALUE}. */
  static final Words VALUES = new Words("values");

  private final String file;
  private final Properties texts = new Properties();

  private Words(String file) {
    this.file = file + ".properties";
    try (InputStream in = Words.class.getResourceAsStream("words/" + this.file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(this.file, e);
    }
  }

  String of(String key) {
    return find(key).orElseThrow(() -> missing(key));
  }

  /** Of a part of a whole: by both names, else by its own. */
  String of(String whole, String part) {
    String key = whole + "." + part;
    return find(key).or(() -> find(part)).orElseThrow(() -> missing(key));
  }

  /** What each value of an enum means, as a list below a text; empty when there are none. */
  static String listOf(String schema, Collection<String> values) {
    return values.stream()
        .map(value -> "\n- `" + value + "`: " + VALUES.of(schema + "." + value))
        .collect(Collectors.joining("", values.isEmpty() ? "" : "\n", ""));
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  private Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key)).filter(text -> !text.isBlank());
  }

  private IllegalStateException missing(String key) {
    return new IllegalStateException("say in words/" + file + " what " + key + " means");
  }
}
