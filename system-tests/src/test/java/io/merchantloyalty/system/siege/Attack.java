package io.merchantloyalty.system.siege;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What one client does to the server, from the first moment until it is told to stop. Whatever the
 * server does to it, the client begins again.
 */
enum Attack {
  SLOW_BODIES(50, "POST /api/wallet/v1/tokens", "Content-Type: application/json", 1000),
  SLOW_SOAP(50, "POST /soap/merchant/cashregister-2", "Content-Type: text/xml", 1000),
  SLOW_UPLOADS(
      50,
      "POST /api/merchant/v1/shop-node-imports",
      "Authorization: Basic bm9ib2R5L3g6eQ==\r\nContent-Type: multipart/form-data; boundary=B",
      4_000_000),
  HEADS_WITHOUT_AN_END(200, "GET /openapi", null, 0),
  READERS_THAT_READ_NOTHING(50, "GET /openapi", "Accept: */*", 0),
  PARTS_WITHOUT_CREDENTIALS(
      2,
      "POST /api/merchant/v1/shop-node-imports",
      "Authorization: Basic bm9ib2R5L3g6eQ==\r\nContent-Type: multipart/form-data; boundary=B",
      -60_000),
  PARTS_FOR_A_PAGE(
      2, "POST /admin/sign-in.xhtml", "Content-Type: multipart/form-data; boundary=B", -80_000),
  ANONYMOUS_PAGES(2, "GET /admin/sign-in.xhtml", "Connection: close", 0),
  CONNECTIONS_THAT_SAY_NOTHING(1000, null, null, 0);

  private static final String PART =
      "--B\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n\r\n";
  private static final int REPEATED = 5;

  private final int connections;
  private final String request;
  private final String headers;
  private final int size;

  /**
   * An attack.
   *
   * @param connections open at once
   * @param request method and path; null: nothing is sent
   * @param headers null: the head does not end
   * @param size of a body that arrives too slowly; negative: the number of parts, sent as fast as
   *     possible
   */
  Attack(int connections, String request, String headers, int size) {
    this.connections = connections;
    this.request = request;
    this.headers = headers;
    this.size = size;
  }

  /** Ends when {@code goesOn} says so. */
  void run(URI base, BooleanSupplier goesOn) throws InterruptedException {
    if (size < 0 || this == ANONYMOUS_PAGES) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        Thread thread = new Thread(() -> repeat(base, goesOn), name());
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
    } else {
      drip(base, goesOn);
    }
  }

  /** Whole requests, one after the other. */
  private void repeat(URI base, BooleanSupplier goesOn) {
    byte[] whole = whole(base);
    while (goesOn.getAsBoolean()) {
      try (Socket socket = connect(base)) {
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(whole);
        socket.getInputStream().readNBytes(100);
      } catch (IOException e) {
        // turned away in the middle of the request: go on with the next
      }
    }
  }

  /** Many connections that send a byte now and then and read nothing. */
  private void drip(URI base, BooleanSupplier goesOn) throws InterruptedException {
    List<Socket> open = new ArrayList<>();
    try {
      while (goesOn.getAsBoolean()) {
        while (open.size() < connections && goesOn.getAsBoolean()) {
          begin(base, open);
        }
        for (Socket socket : List.copyOf(open)) {
          another(socket, open);
        }
        Thread.sleep(500);
      }
    } finally {
      for (Socket socket : open) {
        close(socket);
      }
    }
  }

  private void begin(URI base, List<Socket> open) {
    try {
      Socket socket = connect(base);
      open.add(socket);
      if (request != null) {
        int times = this == READERS_THAT_READ_NOTHING ? REPEATED : 1;
        socket
            .getOutputStream()
            .write(start(base).repeat(times).getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // not accepted: try again in the next round
    }
  }

  private void another(Socket socket, List<Socket> open) {
    try {
      if (size > 0 || (request != null && headers == null)) {
        socket.getOutputStream().write('x');
      }
    } catch (IOException e) {
      // disconnected: a new connection takes its place
      close(socket);
      open.remove(socket);
    }
  }

  private static Socket connect(URI base) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 5000);
    return socket;
  }

  private String start(URI base) {
    String head = request + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n";
    if (headers == null) {
      return head + "X-Nothing: ";
    }
    return head + headers + "\r\n" + (size > 0 ? "Content-Length: " + size + "\r\n" : "") + "\r\n";
  }

  private byte[] whole(URI base) {
    String body = size < 0 ? PART.repeat(-size) + "--B--\r\n" : "";
    String length = size < 0 ? "Content-Length: " + body.length() + "\r\n" : "";
    String head =
        request
            + " HTTP/1.1\r\nHost: "
            + base.getAuthority()
            + "\r\n"
            + headers
            + "\r\n"
            + length
            + "\r\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes((head + body).getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // the other end closed it before
    }
  }
}
