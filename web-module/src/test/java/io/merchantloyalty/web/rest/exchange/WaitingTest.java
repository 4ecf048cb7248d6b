package io.merchantloyalty.web.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.web.CorrelationId;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class WaitingTest {

  @Test
  void theAnswerIsWrittenUnderTheIdOfTheRequestThatWaited() {
    CompletableFuture<String> news = new CompletableFuture<>();
    List<Optional<String>> ids = new ArrayList<>();
    CorrelationId.during(
        Optional.of("waiter"),
        () -> {
          CompletionStage<Response> answer = Waiting.until(news, text -> Response.ok(text).build());
          answer.whenComplete((response, thrown) -> ids.add(CorrelationId.current()));
        });
    news.complete("paid");
    assertThat(ids).containsExactly(Optional.of("waiter"));
    assertThat(CorrelationId.current()).isEmpty();
  }

  @Test
  void aRefusalReachesTheMapper() {
    CompletableFuture<String> news = new CompletableFuture<>();
    CompletableFuture<Response> answer =
        Waiting.until(news, text -> Response.ok(text).build()).toCompletableFuture();
    news.completeExceptionally(new IllegalStateException("gone"));
    assertThat(answer).isCompletedExceptionally();
  }
}
