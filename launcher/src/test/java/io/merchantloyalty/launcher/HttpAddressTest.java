package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HttpAddressTest {

  @Test
  void aTakenPortIsToldInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> new HttpAddress("127.0.0.1", taken.getLocalPort()).check())
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("--port");
    }
  }

  @Test
  void allAddressesAreShownAsOneThatCanBeCalled() {
    assertThat(new HttpAddress("0.0.0.0", 8080).uri()).hasToString("http://127.0.0.1:8080/");
    assertThat(new HttpAddress("::1", 8080).uri()).hasToString("http://[::1]:8080/");
  }
}
