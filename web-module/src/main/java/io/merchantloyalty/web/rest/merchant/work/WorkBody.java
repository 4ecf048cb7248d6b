package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.work.WorkState;
import io.merchantloyalty.work.WorkView;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a piece of long work is.
 *
 * @param subject what it is about: a token id, for example
 * @param check whether it was only checked so far, and nothing changed
 * @param done units (rows) that are done
 * @param total absent before they are counted
 * @param faults how many things are wrong with lines of its file
 * @param wrongLines how many lines have such faults
 * @param failure why it failed
 * @param stopping called off, but not at an end yet
 */
public record WorkBody(
    String reference,
    String kind,
    Optional<String> subject,
    WorkState state,
    boolean check,
    long done,
    Optional<Long> total,
    List<WorkCountBody> counts,
    long faults,
    long wrongLines,
    Optional<String> failure,
    boolean stopping,
    boolean hasResult,
    Instant askedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {

  public static WorkBody of(WorkView view) {
    return new WorkBody(
        view.reference(),
        view.kind(),
        view.subject(),
        view.state(),
        view.check(),
        view.done(),
        view.total(),
        view.counts().entrySet().stream()
            .map(count -> new WorkCountBody(count.getKey(), count.getValue()))
            .toList(),
        view.faults(),
        view.wrongLines(),
        view.failure(),
        view.stopping(),
        view.hasResult(),
        view.askedAt(),
        view.startedAt(),
        view.endedAt());
  }

  /** The answer to whoever has asked for the work: it is accepted, and read at Location. */
  public static Response accepted(WorkView view, UriInfo uri) {
    return Response.accepted(WorkBody.of(view))
        .location(uri.getBaseUri().resolve("merchant/v1/works/" + view.reference()))
        .build();
  }
}
