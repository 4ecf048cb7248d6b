package io.merchantloyalty.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * Free ports of 127.0.0.1 below those that Linux uses for outgoing connections. A port that is free
 * now is still free when its server is started, or started again.
 */
final class Ports {

  private static final int FIRST = 10_000;
  private static final int LAST = 32_000;
  private static final int TRIES = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ports() {}

  static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = FIRST + RANDOM.nextInt(LAST - FIRST);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // the port is taken: try another one
      }
    }
    throw new AssertionError("none of " + TRIES + " ports is free");
  }
}
