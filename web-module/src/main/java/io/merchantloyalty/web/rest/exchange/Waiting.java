package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.web.CorrelationId;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Long polls: the request holds no thread until its answer is there. JAX-RS answers on the thread
 * that completes the stage, which gets the request's correlation id for that while.
 */
public final class Waiting {

  /** The longest time that a request is held. */
  public static final int SECONDS_MAX = 60;

  private Waiting() {}

  /** {@code answer}: writes down what came; runs on another thread and knows no request scope. */
  public static <T> CompletionStage<Response> until(
      CompletionStage<T> stage, Function<T, Response> answer) {
    Optional<String> id = CorrelationId.current();
    CompletableFuture<Response> response = new CompletableFuture<>();
    stage
        .thenApply(answer)
        .whenComplete(
            (done, thrown) ->
                CorrelationId.during(
                    id,
                    () -> {
                      if (thrown == null) {
                        response.complete(done);
                      } else {
                        response.completeExceptionally(thrown);
                      }
                    }));
    return response;
  }
}
