package io.merchantloyalty.web.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which a test sends whatever it likes, byte by byte. */
final class RawCall implements AutoCloseable {

  private final Socket socket;

  /** {@code address}: in 127.0.0.0/8, all of which is this machine. */
  RawCall(int port, String address) {
    try {
      socket = new Socket();
      // few bytes fit into what the system keeps for a reader that reads nothing
      socket.setReceiveBufferSize(4096);
      socket.bind(new java.net.InetSocketAddress(address, 0));
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", port), 5000);
      socket.setSoTimeout(10_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawCall say(String text) {
    return say(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawCall say(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One whole answer, by its length; empty when the connection ended before it was complete. */
  String hear() {
    try {
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      String text = "";
      while (!text.endsWith("\r\n\r\n")) {
        int read = in.read();
        if (read < 0) {
          return text;
        }
        head.write(read);
        text = head.toString(StandardCharsets.ISO_8859_1);
      }
      return text + body(in, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(InputStream in, String head) throws IOException {
    for (String line : head.split("\r\n")) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        int length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
      }
    }
    return "";
  }

  /** Whether there is an answer, and not the end of the connection. */
  boolean isAnswered(String request) {
    try {
      return !say(request).hear().isEmpty();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Whether the other end has closed, after waiting as long as a read waits. */
  boolean isEnded() {
    try {
      while (socket.getInputStream().read() >= 0) {
        // discard what is still arriving
      }
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
