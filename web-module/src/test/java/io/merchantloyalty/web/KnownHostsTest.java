package io.merchantloyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownHostsTest {

  @ParameterizedTest
  @CsvSource({
    "pay.example, true",
    "PAY.example, true",
    "localhost, true",
    "127.0.0.1, true",
    "evil.example, false",
    "192.0.2.1, false"
  })
  void withAListOnlyItsNamesAndThisMachinesAreKnown(String host, boolean known) {
    assertThat(hosts("pay.example, api.example").knows(host)).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, true",
    "192.0.2.1, true",
    "[2001:db8::1], true",
    "a b, false",
    "x\"><script>, false",
    "a/b, false",
    "'', false"
  })
  void withoutAListWhateverCanBeANameIs(String host, boolean known) {
    assertThat(hosts(null).knows(host)).isEqualTo(known);
  }

  private static KnownHosts hosts(String setting) {
    KnownHosts hosts = new KnownHosts();
    hosts.setting = Optional.ofNullable(setting);
    hosts.start();
    return hosts;
  }
}
