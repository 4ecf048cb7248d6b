package io.merchantloyalty.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the server itself whether it is ready, as a load balancer would. */
final class Readiness {
  private static final Duration READY_MAX = Duration.ofMinutes(2);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
  private static final int POLL_MILLIS = 100;
  private static final int OK = 200;

  private final URI address;

  Readiness(URI base) {
    this.address = base.resolve("/health/ready");
  }

  /**
   * Returns as soon as it is.
   *
   * @throws StartFailure if it is not ready in time
   */
  void await() throws InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_MAX)
            .build();
    HttpRequest question = HttpRequest.newBuilder(address).timeout(ANSWER_MAX).build();
    String answer = "no answer";
    for (long end = System.nanoTime() + READY_MAX.toNanos(); System.nanoTime() < end; ) {
      try {
        HttpResponse<String> response = client.send(question, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == OK) {
          return;
        }
        answer = response.statusCode() + " " + response.body().strip();
      } catch (IOException e) {
        answer = "no answer";
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw StartFailure.because(
        "the application is deployed but not ready after "
            + READY_MAX.toSeconds()
            + " s, /health/ready says: "
            + answer);
  }
}
