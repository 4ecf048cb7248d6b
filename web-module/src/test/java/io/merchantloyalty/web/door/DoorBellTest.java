package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Only an answer counts: a connection that is accepted and then left alone is not one. */
class DoorBellTest {

  @Test
  void whoeverAnswersIsThere() throws Exception {
    assertThat(isAnswered("HTTP/1.1 204 No Content\r\n\r\n")).isTrue();
  }

  @Test
  void whoeverTakesTheCallAndSaysNothingIsNot() throws Exception {
    assertThat(isAnswered("")).isFalse();
    assertThat(isAnswered("HTTP/1.1 503 Service Unavailable\r\n\r\n")).isFalse();
  }

  @Test
  void nobodyIsThereWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    DoorBell bell = new DoorBell(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    bell.run();
    assertThat(bell.isAnswered()).isFalse();
  }

  private static boolean isAnswered(String answer) throws Exception {
    try (ServerSocket door = new ServerSocket(0)) {
      Thread server = new Thread(() -> answer(door, answer));
      server.start();
      DoorBell bell = new DoorBell(new InetSocketAddress("0.0.0.0", door.getLocalPort()));
      bell.run();
      door.close();
      server.join();
      return bell.isAnswered();
    }
  }

  private static void answer(ServerSocket door, String answer) {
    try (Socket call = door.accept()) {
      call.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      call.getOutputStream().flush();
      if (answer.isEmpty()) {
        // held until the bell gives up
        call.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      } else {
        call.getInputStream().read(new byte[200]);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
