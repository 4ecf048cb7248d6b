package io.merchantloyalty.admin.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgainAddressTest {

  private static final String PAGE = "/admin/users/edit.xhtml";

  @Test
  void thePageKeepsWhatItWasAbout() {
    assertEquals(
        PAGE + "?user=anna&tab=2&again=true",
        of("https://console.example/app" + PAGE + "?user=anna&tab=2&again=true#f"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "not an address",
        "https://console.example/app" + PAGE,
        "https://console.example/app/admin/users/list.xhtml?user=anna",
        "https://elsewhere.example/?user=anna",
        "https://console.example/app" + PAGE + "?a=\r\nSet-Cookie: x"
      })
  void anyOtherAddressGivesNothing(String referer) {
    assertEquals(PAGE + "?again=true", of(referer));
  }

  private static String of(String referer) {
    return AgainAddress.of(PAGE, "/app" + PAGE, referer);
  }
}
