package io.merchantloyalty.web.door;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.PortRange;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * The server's HTTP reader with the front door behind it, two threads, and a handler that reports
 * how long a body is and how much of it the handler could read.
 */
final class DoorServer implements AutoCloseable {

  static final int THREADS = 2;
  static final Duration BODY_TIME = Duration.ofMillis(1500);
  static final int BODY_BYTES_MAX = 100_000;
  static final int ANSWER_BYTES_MAX = 1 << 20;
  static final int BIG_ANSWER_BYTES = 900_000;

  static final int LONG_ANSWER_BYTES = 4 << 20;
  private static final int PIECE_BYTES = 32 * 1024;

  /** How often /count was requested. */
  static final AtomicInteger COUNTED = new AtomicInteger();

  /** A caller of /wait is answered when one is released. */
  static final Semaphore WAITING = new Semaphore(0);

  private final HttpServer server = new HttpServer();
  private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
  private final FrontDoor door;
  private final NetworkListener listener;

  DoorServer(int connectionsPerAddress) throws IOException {
    DoorLimits limits =
        new DoorLimits(
            BODY_BYTES_MAX,
            400_000,
            BODY_TIME,
            BODY_TIME.multipliedBy(2),
            1000,
            4_000_000,
            ANSWER_BYTES_MAX,
            BODY_TIME,
            connectionsPerAddress,
            THREADS,
            5,
            40);
    door = new FrontDoor(limits, new Rule());
    listener = new NetworkListener("door", "127.0.0.1", new PortRange(20_000, 40_000));
    // as in Payara: a worker reads and answers
    listener.getTransport().setIOStrategy(WorkerThreadIOStrategy.getInstance());
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig().setCorePoolSize(THREADS).setMaxPoolSize(THREADS));
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(new Handler(), "/");
    server.start();
    DoorFrame.hang(door, listener.getTransport(), listener.getFilterChain());
    rounds.scheduleWithFixedDelay(new Rounds(door), 100, 100, TimeUnit.MILLISECONDS);
  }

  int port() {
    return listener.getPort();
  }

  FrontDoor door() {
    return door;
  }

  @Override
  public void close() {
    rounds.shutdownNow();
    server.shutdownNow();
  }

  private static final class Handler extends HttpHandler {
    @Override
    public void service(Request request, Response response) throws Exception {
      if (request.getRequestURI().equals("/wait")) {
        WAITING.acquire();
      }
      if (request.getRequestURI().equals("/count")) {
        COUNTED.incrementAndGet();
      }
      if (request.getRequestURI().equals("/long")) {
        for (int i = 0; i < LONG_ANSWER_BYTES / PIECE_BYTES; i++) {
          response.getOutputStream().write(new byte[PIECE_BYTES]);
        }
        return;
      }
      if (request.getRequestURI().equals("/big")) {
        response.getOutputStream().write(new byte[BIG_ANSWER_BYTES]);
        return;
      }
      int read = request.getInputStream().readAllBytes().length;
      response.setStatus(request.getRequestURI().equals("/422") ? 422 : 200);
      response.setHeader("Server", "Some Server 1.2.3");
      response
          .getWriter()
          .write("declared " + request.getContentLengthLong() + ", read " + read + ".");
    }
  }

  /**
   * Uploads go to /upload. A caller with "no" is turned away before the body, a caller with "wrong"
   * later; "slow" is found right when one is released.
   */
  private static final class Rule implements HeadRule {
    @Override
    public boolean takesUploads(Head head) {
      return head.path().equals("/upload") || head.path().equals("/api/upload");
    }

    @Override
    public Optional<Turned> refusesUnseen(Head head) {
      return head.value("Authorization")
          .filter("no"::equals)
          .map(no -> Turned.notSignedIn("WWW-Authenticate: Basic realm=\"x\"\r\n"));
    }

    @Override
    public Optional<Turned> refusesMore(Head head) {
      if (head.value("Authorization").filter("slow"::equals).isPresent()) {
        WAITING.acquireUninterruptibly();
      }
      return head.value("Authorization")
          .filter("wrong"::equals)
          .map(no -> Turned.notSignedIn("WWW-Authenticate: Basic realm=\"x\"\r\n"));
    }
  }
}
