package io.merchantloyalty.system.sweep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer on a connection on which a test can send anything. */
record RawAnswer(String text) {

  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: (\\d+)", Pattern.CASE_INSENSITIVE);

  /** Of a long answer, the beginning is enough. */
  private static final int ENOUGH_BYTES = 4_000;

  private static final int WAIT_MILLIS = 5_000;

  /**
   * Sends the request and reads the beginning of one answer, or what has arrived of it after five
   * seconds.
   *
   * @param address method and path
   * @param rest everything after the first line
   */
  static RawAnswer to(String address, String rest) {
    URI base = SweptServer.base();
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(WAIT_MILLIS);
      socket
          .getOutputStream()
          .write((address + " HTTP/1.1\r\n" + rest).getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream heard = new ByteArrayOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      try {
        int read = in.read();
        while (read >= 0 && !isWholeWith(heard, read)) {
          read = in.read();
        }
      } catch (SocketTimeoutException e) {
        // the connection is kept open; the answer is either here or missing
      }
      return new RawAnswer(heard.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(address, e);
    }
  }

  /** Takes the byte. Tells whether the head, and a body of the declared length, are complete. */
  private static boolean isWholeWith(ByteArrayOutputStream heard, int read) {
    heard.write(read);
    if (heard.size() > ENOUGH_BYTES) {
      return true;
    }
    String text = heard.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    Matcher length = LENGTH.matcher(end < 0 ? "" : text.substring(0, end));
    return length.find() && text.length() >= end + 4 + Integer.parseInt(length.group(1));
  }

  int status() {
    return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : -1;
  }

  /** A problem document with the id by which it is found in the log. */
  boolean isProblem() {
    String head = text.toLowerCase(Locale.ROOT);
    return head.contains("content-type: application/problem+json")
        && head.contains("x-correlation-id: ")
        && head.contains("\r\ndate: ");
  }

  @Override
  public String toString() {
    return text.substring(0, Math.min(300, text.length()));
  }
}
