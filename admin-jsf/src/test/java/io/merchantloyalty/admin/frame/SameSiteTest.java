package io.merchantloyalty.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class SameSiteTest {

  @Test
  void aFormOfAnotherSiteIsNotOurs() {
    assertThat(isFrom("cross-site", null)).isFalse();
    assertThat(isFrom("same-site", null)).isFalse();
    assertThat(isFrom(null, "https://evil.example")).isFalse();
    assertThat(isFrom(null, "null")).isFalse();
    assertThat(isFrom(null, "http://pay.example:81")).isFalse();
    assertThat(isFrom(null, "::")).isFalse();
  }

  @Test
  void aFormOfOursIs() {
    assertThat(isFrom("same-origin", null)).isTrue();
    assertThat(isFrom("none", null)).as("typed by the user").isTrue();
    assertThat(isFrom(null, "https://pay.example")).isTrue();
    assertThat(isFrom(null, null)).as("no browser").isTrue();
  }

  private static boolean isFrom(String site, String origin) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getHeader("Sec-Fetch-Site")).thenReturn(site);
    when(request.getHeader("Origin")).thenReturn(origin);
    when(request.getHeader("Host")).thenReturn("pay.example");
    return SameSite.isFrom(request);
  }
}
