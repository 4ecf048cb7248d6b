package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static TrustedProxies trusting(String setting) {
    TrustedProxies proxies = new TrustedProxies();
    proxies.setting = Optional.ofNullable(setting);
    proxies.start();
    return proxies;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # connection     | X-Forwarded-For                        | source
          10.0.0.1         | 203.0.113.9                            | 203.0.113.9
          10.0.0.1         | 198.51.100.1, 203.0.113.9              | 203.0.113.9
          10.0.0.1         | 198.51.100.1, 203.0.113.9, 10.0.0.2    | 203.0.113.9
          10.0.0.1         | 203.0.113.9:51000                      | 203.0.113.9
          10.0.0.1         | [2001:db8::5]:443                      | 2001:db8::5
          10.0.0.1         | 2001:db8::5                            | 2001:db8::5
          10.0.0.1         | 203.0.113.9, unknown                   | 10.0.0.1
          10.0.0.1         | 203.0.113.9, evil.example              | 10.0.0.1
          10.0.0.1         | 203.0.113.9,                           | 10.0.0.1
          10.0.0.1         | 999.1.1.1                              | 10.0.0.1
          10.0.0.1         | 10.0.0.3                               | 10.0.0.3
          203.0.113.9      | 198.51.100.1                           | 203.0.113.9
          ::ffff:10.0.0.1  | 203.0.113.9                            | 203.0.113.9
          fd00::1          | 203.0.113.9                            | 203.0.113.9
          """)
  void theSourceIsTheLastHopThatIsNotTrusted(
      String connection, String forwardedFor, String source) {
    assertThat(trusting("10.0.0.0/8, fd00::/8").source(connection, List.of(forwardedFor)))
        .isEqualTo(source);
  }

  @Test
  void severalLinesAreOneList() {
    assertThat(
            trusting("10.0.0.0/8")
                .source("10.0.0.1", List.of("198.51.100.1", "203.0.113.9, 10.0.0.2")))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void withoutTheSettingNobodyIsBelieved() {
    assertThat(trusting(null).source("127.0.0.1", List.of("203.0.113.9"))).isEqualTo("127.0.0.1");
  }

  @Test
  void aSingleAddressIsTrustedAloneOfItsNetwork() {
    TrustedProxies proxies = trusting("192.0.2.7");
    assertThat(proxies.source("192.0.2.7", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(proxies.source("192.0.2.8", List.of("203.0.113.9"))).isEqualTo("192.0.2.8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0/8", "::/129"})
  void whatIsNoNetworkIsRefusedByName(String setting) {
    assertThatThrownBy(() -> trusting(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting);
  }
}
