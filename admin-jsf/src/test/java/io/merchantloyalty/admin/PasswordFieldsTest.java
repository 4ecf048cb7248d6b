package io.merchantloyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.merchant.StaffPassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser cuts off silently what a field has no room for: a long password would never fit. */
class PasswordFieldsTest {

  private static final Path PAGES = Path.of("src/main/resources/META-INF");
  private static final Pattern FIELD = Pattern.compile("<p:password [^>]*>");

  @Test
  void everyFieldForAPasswordTakesTheLongestOne() throws IOException {
    List<String> fields;
    try (Stream<Path> files = Files.walk(PAGES)) {
      fields =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .flatMap(PasswordFieldsTest::fields)
              .toList();
    }
    assertThat(fields)
        .hasSizeGreaterThan(5)
        .allMatch(field -> field.contains(" maxlength=\"" + StaffPassword.CHARS_MAX + "\""));
  }

  private static Stream<String> fields(Path page) {
    try {
      return FIELD.matcher(Files.readString(page)).results().map(MatchResult::group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
