package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://merchant.example/back?a=1&b=2",
        "HTTPS://merchant.example",
        "coffeeapp://paid",
        "www.merchant.example/back",
        "/back?next=javascript:1",
        "http://exa_mple.com/åäö|{}",
        ""
      })
  void addressesAreTaken(String url) {
    assertThat(BackUrl.isHarmless(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "vbscript:x",
        "intent://scan/#Intent;end"
      })
  void codeAndFilesAreNot(String url) {
    assertThat(BackUrl.isHarmless(url)).isFalse();
  }
}
