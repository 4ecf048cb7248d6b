package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The front door in the server's own HTTP reader, which here has two threads in all. */
@Timeout(60)
class FrontDoorTest {

  private static final String PART =
      "--B\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n\r\n";

  private DoorServer server;
  private final List<RawCall> calls = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    server = new DoorServer(200);
  }

  @AfterEach
  void close() {
    calls.forEach(RawCall::close);
    server.close();
  }

  @Test
  void aBodyIsPassedOnWhenAllOfItIsThere() {
    RawCall call = call().say(head("POST", "/x", "Content-Length: 10") + "12345");
    call.say("67890");
    assertThat(call.hear()).startsWith("HTTP/1.1 200 OK").endsWith("declared 10, read 10.");
    call.say(head("POST", "/x", "Content-Length: 3") + "abc");
    assertThat(call.hear()).endsWith("declared 3, read 3.");
    call.say(head("POST", "/x", "Transfer-Encoding: chunked") + "3\r\nabc\r\n2\r\nde\r\n");
    call.say("0\r\n\r\n");
    assertThat(call.hear()).endsWith("declared -1, read 5.");
    assertThat(server.door().memory().taken()).isZero();
  }

  @Test
  void requestsOneBehindTheOtherAreAnsweredInTurn() {
    RawCall call =
        call()
            .say(
                head("POST", "/x", "Content-Length: 3")
                    + "abc"
                    + head("GET", "/y", "A: b")
                    + head("POST", "/x", "Content-Length: 2")
                    + "d");
    assertThat(call.hear()).endsWith("declared 3, read 3.");
    assertThat(call.hear()).endsWith("declared -1, read 0.");
    call.say("e");
    assertThat(call.hear()).endsWith("declared 2, read 2.");
  }

  @Test
  void fiftySlowBodiesHoldNoThread() {
    for (int i = 0; i < 50; i++) {
      call().say(head("POST", "/x", "Content-Length: 1000") + "1");
    }
    long began = System.nanoTime();
    RawCall till = call().say(head("POST", "/x", "Content-Length: 2") + "ab");
    assertThat(till.hear()).endsWith("read 2.");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aBodyThatDoesNotComeInItsTimeIsA408() {
    RawCall slow = call().say(head("POST", "/x", "Content-Length: 1000") + "1");
    assertThat(slow.hear())
        .startsWith("HTTP/1.1 408 Request Timeout")
        .contains("X-Correlation-Id: ", "application/problem+json", "Connection: close");
    assertThat(slow.isEnded()).isTrue();
    assertThat(server.door().memory().taken()).isZero();
  }

  @Test
  void readersThatReadNothingHoldNoThreadAndAreShownOut() {
    List<RawCall> deaf = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      deaf.add(call().say(head("GET", "/big", "A: b")));
    }
    RawCall till = call().say(head("POST", "/x", "Content-Length: 2") + "ab");
    assertThat(till.hear()).endsWith("read 2.");
    awaitConnections(1);
  }

  @Test
  void whoAsksForMoreThanHeTakesIsShownOut() {
    RawCall greedy = call();
    for (int i = 0; i < 20; i++) {
      greedy.say(head("GET", "/big", "A: b"));
    }
    awaitConnections(0);
  }

  @Test
  void aBodyThatIsTooLongIsPassedOnCutForTheOperationToRefuse() {
    RawCall call = call().say(head("POST", "/x", "Content-Length: 100000000"));
    assertThat(call.hear()).endsWith("declared 100000000, read 0.");
    RawCall chunked = call().say(head("POST", "/x", "Transfer-Encoding: chunked"));
    chunked.say("30d40\r\n" + "x".repeat(200_000) + "\r\n0\r\n\r\n");
    assertThat(chunked.hear()).endsWith("read " + (DoorServer.BODY_BYTES_MAX + 1) + ".");
    chunked.say(head("POST", "/x", "Content-Length: 2") + "ab");
    assertThat(chunked.hear()).as("the connection goes on").endsWith("declared 2, read 2.");
  }

  @Test
  void aFormOfManyPartsIsTurnedAwayWhileItComes() {
    RawCall call =
        call().say(head("POST", "/api/upload", FORM + "Content-Length: 300000") + PART.repeat(100));
    assertThat(call.hear()).startsWith("HTTP/1.1 400 Bad Request").contains("at most 5 parts");
  }

  @Test
  void aFormOfFewPartsIsPassedOn() {
    String form = PART.repeat(5) + "--B--\r\n";
    RawCall call =
        call().say(head("POST", "/api/upload", FORM + "Content-Length: " + form.length()) + form);
    assertThat(call.hear()).startsWith("HTTP/1.1 200 OK");
  }

  @Test
  void aFormInPartsIsTakenNowhereElse() {
    RawCall call = call().say(head("POST", "/page", FORM + "Content-Length: 300000"));
    assertThat(call.hear()).startsWith("HTTP/1.1 415 Unsupported Media Type");
  }

  @Test
  void credentialsComeBeforeTheBody() {
    RawCall none = call().say(head("POST", "/x", "Authorization: no\r\nContent-Length: 1000"));
    assertThat(none.hear()).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Basic");
    RawCall wrong =
        call()
            .say(head("POST", "/x", "Authorization: wrong\r\nContent-Length: 90000"))
            .say("x".repeat(70_000));
    assertThat(wrong.hear()).startsWith("HTTP/1.1 401");
    RawCall upload =
        call()
            .say(
                head("POST", "/api/upload", "Authorization: wrong\r\n" + FORM + "Content-Length: 9")
                    + PART.repeat(9));
    assertThat(upload.hear()).as("before its parts are counted").startsWith("HTTP/1.1 401");
  }

  @Test
  void whoAsksFirstWhetherToGoOnIsToldOnce() {
    RawCall call = call().say(head("POST", "/x", "Expect: 100-continue\r\nContent-Length: 2"));
    assertThat(call.hear()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    call.say("ab");
    assertThat(call.hear()).startsWith("HTTP/1.1 200").endsWith("read 2.");
  }

  @Test
  void anUpgradeThatIsOfferedIsPassedOver() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpRequest post =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/x"))
            .POST(HttpRequest.BodyPublishers.ofString("hello"))
            .timeout(Duration.ofSeconds(5))
            .build();
    assertThat(client.send(post, BodyHandlers.ofString()).body()).endsWith("read 5.");
    RawCall bare = call().say(head("POST", "/x", "Upgrade: h2c\r\nContent-Length: 2") + "ab");
    assertThat(bare.hear()).endsWith("read 2.");
  }

  @Test
  void http2WithoutAskingIsNotSpoken() {
    assertThat(call().say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").hear()).startsWith("HTTP/1.1 ");
  }

  @Test
  void aBrokenPathIsTurnedAwayInWords() {
    for (String method : List.of("GET", "DELETE", "POST", "PROPFIND")) {
      RawCall call = call().say(head(method, "/api/x%zz", "X-Correlation-Id: mine"));
      assertThat(call.hear())
          .startsWith("HTTP/1.1 400 Bad Request")
          .contains("X-Correlation-Id: mine", "two hexadecimal digits", "\"status\":400");
    }
  }

  @Test
  void aHeadThatCannotBeReadIsAnsweredInWords() {
    for (String head :
        List.of(
            "GET /x HTTP/1.1\r\n\r\n",
            "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
            "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            "GET /x HTTP/9.9\r\nHost: x\r\n\r\n",
            "GET /x HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(20_000) + "\r\n\r\n")) {
      assertThat(call().say(head).hear())
          .as(head.substring(0, Math.min(80, head.length())))
          .startsWith("HTTP/1.1 400 Bad Request")
          .contains("X-Correlation-Id: ", "application/problem+json");
    }
  }

  @Test
  void aCodingThatIsNotReadIsNamed() {
    RawCall call =
        call().say(head("POST", "/x", "Content-Encoding: gzip\r\nContent-Length: 3") + "abc");
    assertThat(call.hear()).startsWith("HTTP/1.1 415").contains("Content-Encoding gzip");
  }

  @Test
  void everyAnswerHasItsTimeAndItsPhraseAndNoServersName() {
    String answer = call().say(head("GET", "/422", "A: b")).hear();
    assertThat(answer).startsWith("HTTP/1.1 422 Unprocessable Content").contains("Date: ");
    assertThat(answer).doesNotContain("Some Server");
  }

  @Test
  void anAddressHasItsShareOfConnections() throws IOException {
    server.close();
    server = new DoorServer(10);
    List<RawCall> all = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      all.add(call());
    }
    assertThat(all).filteredOn(call -> call.isAnswered(head("GET", "/x", "A: b"))).hasSize(10);
  }

  @Test
  void anAddressHasItsShareOfThreads() {
    List<RawCall> busy = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      busy.add(call().say(head("GET", "/wait", "A: b")));
    }
    RawCall other = callFrom("127.0.0.2").say(head("GET", "/x", "A: b"));
    assertThat(other.hear()).startsWith("HTTP/1.1 200");
    DoorServer.WAITING.release(10);
    busy.forEach(call -> assertThat(call.hear()).startsWith("HTTP/1.1 200"));
  }

  @Test
  void whoHasGoneWhileItStoodInLineIsNotAnswered() {
    int before = DoorServer.COUNTED.get();
    RawCall busy = call().say(head("GET", "/wait", "A: b"));
    awaitHeld();
    RawCall gone = call().say(head("GET", "/count", "A: b"));
    RawCall next = call().say(head("GET", "/x", "A: b"));
    assertThat(callFrom("127.0.0.2").say(head("GET", "/x", "A: b")).hear())
        .as("all that came before stands in line")
        .startsWith("HTTP/1.1 200");
    gone.close();
    DoorServer.WAITING.release();
    assertThat(busy.hear()).startsWith("HTTP/1.1 200");
    assertThat(next.hear()).startsWith("HTTP/1.1 200");
    assertThat(DoorServer.COUNTED).hasValue(before);
  }

  @Test
  void credentialsAreCheckedInTheShareOfTheAddress() {
    String head = head("POST", "/x", "Authorization: slow\r\nContent-Length: 70000");
    RawCall first = call().say(head + "x".repeat(69_000));
    awaitHeld();
    RawCall second = call().say(head + "x".repeat(69_000));
    assertThat(second.hear()).startsWith("HTTP/1.1 503").contains("Retry-After: ");
    assertThat(callFrom("127.0.0.2").say(head("GET", "/x", "A: b")).hear())
        .startsWith("HTTP/1.1 200");
    DoorServer.WAITING.release();
    assertThat(first.say("x".repeat(1000)).hear()).endsWith("read 70000.");
  }

  @Test
  void aLongAnswerThatIsReadSteadilyIsReadToItsEnd() throws Exception {
    try (Socket reader = new Socket()) {
      reader.setReceiveBufferSize(64 * 1024);
      reader.connect(new InetSocketAddress("127.0.0.1", server.port()));
      reader.setSoTimeout(10_000);
      reader
          .getOutputStream()
          .write(head("GET", "/long", "Connection: close").getBytes(StandardCharsets.US_ASCII));
      long read = 0;
      int now;
      byte[] some = new byte[64 * 1024];
      while ((now = reader.getInputStream().read(some)) >= 0) {
        read += now;
        Thread.sleep(now / 1000);
      }
      assertThat(read).isGreaterThanOrEqualTo(DoorServer.LONG_ANSWER_BYTES);
    }
  }

  private static final String FORM = "Content-Type: multipart/form-data; boundary=B\r\n";

  private RawCall call() {
    return callFrom("127.0.0.1");
  }

  private RawCall callFrom(String address) {
    RawCall call = new RawCall(server.port(), address);
    calls.add(call);
    return call;
  }

  private static String head(String method, String path, String headers) {
    return method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n";
  }

  /** Waits until a thread is held. */
  private static void awaitHeld() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!DoorServer.WAITING.hasQueuedThreads()) {
      assertThat(System.nanoTime()).as("somebody holds a thread").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void awaitConnections(int most) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (server.door().guests().all().size() > most && System.nanoTime() < until) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(server.door().guests().all()).hasSizeLessThanOrEqualTo(most);
  }
}
