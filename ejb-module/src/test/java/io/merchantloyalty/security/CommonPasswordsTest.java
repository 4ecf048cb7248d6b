package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

  private static final List<String> OWN =
      List.of("Public Test Shop", "public_test_shop", "anna.berg", "Anna Berg");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password12",
        "Password123!",
        "P@ssw0rd2026",
        "passwordpassword",
        "PASSWORD  12",
        "qwertyuiop",
        "Qwertyuiop1",
        "1q2w3e4r5t",
        "1qaz2wsx3edc",
        "2026-Summer",
        "letmein12345",
        "iloveyou2025",
        "adminadmin",
        "Welcome-1234",
        "lösenord1234",
        "publictestshop",
        "PublicTestShop2026",
        "public_test_shop1",
        "Anna Berg 1980",
        "0701234567",
        "2026-11-30",
        "abcdefghij"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertThat(CommonPasswords.has(password, OWN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four words by heart",
        "kaffe och bulle",
        "summer rain on tin",
        "passwords are dull",
        "xk7-pq2-mm9-zz",
        "Stockholm at night",
        "gulsparv9runda"
      })
  void whatIsMadeOfMoreThanThatIsTaken(String password) {
    assertThat(CommonPasswords.has(password, OWN)).isFalse();
  }
}
