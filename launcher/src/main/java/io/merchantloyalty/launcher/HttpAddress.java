package io.merchantloyalty.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** Where the server listens. */
record HttpAddress(String bind, int port) {

  /**
   * Tries to listen there: Payara would start all the same and log a stack trace.
   *
   * @throws StartFailure if the port is taken or the address not this machine's
   */
  void check() {
    try (ServerSocket socket = new ServerSocket()) {
      // as the server will: a port is free although its last connections still fade away
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
    } catch (UnknownHostException e) {
      throw StartFailure.because("--bind " + bind + " is no address of this machine", e);
    } catch (IOException e) {
      throw StartFailure.because(
          "cannot listen on "
              + bind
              + " port "
              + port
              + ": "
              + e.getMessage()
              + "; choose another with --port",
          e);
    }
  }

  /** For people and for this process; "all addresses" is no address to call. */
  URI uri() {
    String host = bind;
    if (bind.equals("0.0.0.0") || bind.equals("::")) {
      host = "127.0.0.1";
    } else if (bind.contains(":")) {
      host = "[" + bind + "]";
    }
    return URI.create("http://" + host + ":" + port + "/");
  }
}
