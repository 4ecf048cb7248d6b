package io.merchantloyalty.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NewOperatorTest {

  private static final String PASSWORD = "four words by heart";

  @Test
  void everythingThatWillNotDoIsNamedAndThePasswordNotRepeated() {
    assertThatThrownBy(() -> new NewOperator("Olga Operator", "short").check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the name must be small letters")
        .hasMessageContaining("the password must have at least 10 characters")
        .message()
        .doesNotContain("short");
  }

  @Test
  void thePasswordMustNotHoldTheName() {
    assertThatThrownBy(() -> new NewOperator("olga", "olga is my name").check())
        .hasMessage("the password must not hold the user id");
  }

  @Test
  void whatAMerchantsStaffMayHaveDoes() {
    assertThatCode(() -> new NewOperator("olga.operator", PASSWORD).check())
        .doesNotThrowAnyException();
    assertThat(new NewOperator("olga", PASSWORD).toString()).doesNotContain(PASSWORD);
  }
}
