package io.merchantloyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.merchant.StaffPassword;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A browser cuts off silently what a field has no room for: a long password would never fit. */
class PasswordFieldsTest {

  private static final Path PAGES = Path.of("src/main/resources/META-INF");
  private static final Pattern FIELD = Pattern.compile("<p:password [^>]*>");

  @Test
  void everyFieldForAPasswordTakesTheLongestOne() {
    List<String> fields =
        Sources.below(PAGES)
            .filter(file -> file.toString().endsWith(".xhtml"))
            .flatMap(page -> FIELD.matcher(Sources.text(page)).results())
            .map(MatchResult::group)
            .toList();
    assertThat(fields)
        .hasSizeGreaterThan(5)
        .allMatch(field -> field.contains(" maxlength=\"" + StaffPassword.CHARS_MAX + "\""));
  }
}
