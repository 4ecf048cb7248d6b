package io.merchantloyalty.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A call from another address of this machine (all of 127.0.0.0/8 is), which Java's own client
 * cannot choose.
 */
record FromAddress(String address) {

  private static final int TIMEOUT_MILLIS = 60_000;

  /** A whole answer: status line, heads and body in one text. */
  record Answer(int status, String text) {}

  Answer send(URI base, String method, String path, Map<String, String> heads, String body) {
    StringBuilder request = new StringBuilder();
    request.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    request.append("Host: ").append(base.getAuthority()).append("\r\nConnection: close\r\n");
    heads.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    request.append("Content-Length: ").append(sent.length).append("\r\n\r\n");
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), TIMEOUT_MILLIS);
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.write(request.toString().getBytes(StandardCharsets.US_ASCII));
      whole.write(sent);
      socket.getOutputStream().write(whole.toByteArray());
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
