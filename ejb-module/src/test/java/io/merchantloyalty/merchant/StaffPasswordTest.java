package io.merchantloyalty.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffPasswordTest {

  @ParameterizedTest
  @CsvSource({
    "'', at least 10 characters",
    "abcdefghi, at least 10 characters",
    "aabbccddaabb, at least 5 different characters",
    "my Anna.Berg 1, must not hold the user id",
    "password12, must not be one that others try first",
    "SeaCoffee2026, must not be one that others try first"
  })
  void aWeakPasswordIsRefusedByItsRuleAndNeverRepeated(String text, String rule) {
    DomainException refusal =
        catchThrowableOfType(
            DomainException.class,
            () -> new StaffPassword("password", text).check("anna.berg", "Sea Coffee"));
    assertThat(refusal.code()).isEqualTo(ResultCode.INVALID_NEW_PASSWORD);
    assertThat(((Details.Violations) refusal.details()).list())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.field()).isEqualTo("password");
              assertThat(violation.rule()).contains(rule);
              assertThat(violation.value()).isEmpty();
            });
  }

  @Test
  void theBoundsBelongToTheRange() {
    assertThatCode(() -> new StaffPassword("p", "abcdefghik").check("anna"))
        .doesNotThrowAnyException();
    assertThatCode(() -> new StaffPassword("p", "abcde".repeat(25) + "abc").check("anna"))
        .doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(
                DomainException.class,
                () -> new StaffPassword("p", "abcde".repeat(25) + "abcd").check("anna")))
        .hasMessageContaining("at most 128");
  }

  @Test
  void aShortUserIdMayBePartOfAPassword() {
    assertThatCode(() -> new StaffPassword("p", "bo is a good dog").check("bo"))
        .doesNotThrowAnyException();
  }
}
