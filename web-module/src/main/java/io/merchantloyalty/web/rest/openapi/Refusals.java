package io.merchantloyalty.web.rest.openapi;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.problem.Problem;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Every problem that an operation can answer. Most follow from its signature; only its own are
 * named, by {@link Refuses}.
 */
final class Refusals {

  /** Each status once, as a component that operations refer to. */
  private static final NavigableMap<Integer, String> MEANINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, "Wrong in itself: violations tells every wrong field"),
              Map.entry(401, "Credentials are missing or wrong"),
              Map.entry(402, "The account's provider refuses the money; another account may do"),
              Map.entry(403, "Signed in as one who may not do this"),
              Map.entry(404, "Not there, or not the caller's"),
              Map.entry(406, "Not to be had in the media types asked for"),
              Map.entry(409, "The state of the thing does not allow this now"),
              Map.entry(412, "Made for an older state than there is now: read it again"),
              Map.entry(413, "The body is too long"),
              Map.entry(415, "The body is of another media type"),
              Map.entry(422, "The Idempotency-Key was used before, for another content"),
              Map.entry(428, "If-Match is missing"),
              Map.entry(429, "Too often: try again after Retry-After"),
              Map.entry(500, "The server failed; its log tells more under the correlation id"),
              Map.entry(503, "The server cannot do it just now: try again after Retry-After")));

  private Refusals() {}

  static String nameOf(int status) {
    return "Problem" + status;
  }

  /** The components: one answer for each status. {@code problem}: the schema of its body. */
  static Map<String, APIResponse> components(Schema problem) {
    Map<String, APIResponse> components = new TreeMap<>();
    MEANINGS.forEach(
        (status, meaning) ->
            components.put(
                nameOf(status),
                OASFactory.createAPIResponse()
                    .description(meaning)
                    .content(
                        OASFactory.createContent()
                            .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                    .schema(problem)
                                    .example(Examples.answer("problem", status).orElse(null))))));
    return components;
  }

  static NavigableSet<Integer> of(Method operation) {
    NavigableSet<Integer> statuses = new TreeSet<>(List.of(500, 503));
    For who = operation.getAnnotation(For.class);
    if (who != null) {
      statuses.addAll(List.of(401, 403));
      // passwords can be guessed at, tokens cannot
      if (!Arrays.equals(who.value(), new PrincipalKind[] {PrincipalKind.WALLET_USER})
          && !Arrays.equals(who.value(), new PrincipalKind[] {PrincipalKind.OPERATOR})) {
        statuses.add(429);
      }
    }
    if (Operations.bodyOf(operation).isPresent()) {
      statuses.addAll(List.of(400, 413, 415));
    }
    if (Arrays.stream(operation.getParameters()).anyMatch(Refusals::isKey)) {
      // a twin is under way; the key was used for something else
      statuses.addAll(List.of(409, 422));
    }
    if (has(operation, QueryParam.class)) {
      statuses.add(400);
    }
    if (has(operation, PathParam.class)) {
      statuses.add(404);
    }
    if (operation.isAnnotationPresent(Produces.class)
        || operation.getDeclaringClass().isAnnotationPresent(Produces.class)) {
      statuses.add(406);
    }
    if (operation.isAnnotationPresent(Refuses.class)) {
      Arrays.stream(operation.getAnnotation(Refuses.class).value()).forEach(statuses::add);
    }
    return statuses;
  }

  private static boolean isKey(Parameter parameter) {
    HeaderParam header = parameter.getAnnotation(HeaderParam.class);
    return header != null && header.value().equals(IdempotencyKey.HEADER);
  }

  private static boolean has(Method operation, Class<? extends Annotation> kind) {
    return Arrays.stream(operation.getParameters()).anyMatch(p -> p.isAnnotationPresent(kind));
  }
}
