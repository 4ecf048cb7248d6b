package io.merchantloyalty.system.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends more than anybody reads, over a bare connection, and sees how much the server took before
 * it answered. A server that stops reading is a right answer, too.
 */
final class HugeBody {

  private static final int TIMEOUT_MILLIS = 20_000;

  private HugeBody() {}

  /** {@code status}: 0 when the connection was closed without a word. */
  record Answer(int status, String text, long bytesTaken, long millis) {}

  /**
   * @param call its head; the body is {@code piece} over and over
   * @param announced whether the head says how long it is; else it comes in chunks
   */
  static Answer send(Call call, String piece, long bytes, boolean announced) {
    URI base = SweptServer.base();
    byte[] part = piece.getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(head(call, bytes, announced).getBytes(StandardCharsets.UTF_8));
      AtomicLong taken = new AtomicLong();
      Thread writer = new Thread(() -> pour(out, part, bytes, announced, taken));
      writer.start();
      byte[] answer = readHeadAndSome(socket.getInputStream());
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      long takenThen = taken.get();
      socket.close();
      writer.join(TIMEOUT_MILLIS);
      String text = new String(answer, StandardCharsets.UTF_8);
      int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
      return new Answer(status, text, takenThen, millis);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String head(Call call, long bytes, boolean announced) {
    StringBuilder head = new StringBuilder();
    head.append(call.method()).append(' ').append(call.target()).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\n");
    call.headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append(announced ? "Content-Length: " + bytes : "Transfer-Encoding: chunked");
    return head.append("\r\n\r\n").toString();
  }

  private static void pour(
      OutputStream out, byte[] part, long bytes, boolean announced, AtomicLong taken) {
    byte[] framed = announced ? part : chunk(part);
    try {
      while (taken.get() < bytes) {
        out.write(framed);
        taken.addAndGet(part.length);
      }
      if (!announced) {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // the server hung up: that is what this is about, and the reader sees what it said before
    }
  }

  private static byte[] chunk(byte[] part) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    String size = Integer.toHexString(part.length).toUpperCase(Locale.ROOT) + "\r\n";
    chunk.writeBytes(size.getBytes(StandardCharsets.US_ASCII));
    chunk.writeBytes(part);
    chunk.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    return chunk.toByteArray();
  }

  private static byte[] readHeadAndSome(InputStream in) throws IOException {
    byte[] buffer = new byte[4096];
    try {
      int read = in.read(buffer);
      return read <= 0 ? new byte[0] : java.util.Arrays.copyOf(buffer, read);
    } catch (java.net.SocketException e) {
      return new byte[0];
    }
  }
}
