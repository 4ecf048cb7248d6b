package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.FileUpload;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.exchange.SmallUpload;
import io.merchantloyalty.web.rest.problem.Problem;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every problem that an operation can answer. Most follow from its signature; only its own are
 * named, by {@link Refuses}.
 */
final class Refusals {

  /** A status with its meaning, and the headers that come with it. */
  private record Meaning(String says, List<String> headers) {}

  /** Each status once, as a component that operations refer to. */
  private static final NavigableMap<Integer, Meaning> MEANINGS =
      new TreeMap<>(
          Map.ofEntries(
              meaning(
                  400,
                  "Wrong in itself, so sending it again will not help: violations names each wrong"
                      + " field, the rule, and what came. Link is there when help is",
                  HttpHeaders.LINK),
              meaning(401, "Credentials are missing or wrong", HttpHeaders.WWW_AUTHENTICATE),
              meaning(402, "The account's provider refuses the money; another account may do"),
              meaning(403, "Signed in as one who may not do this"),
              meaning(404, "Not there, or not the caller's"),
              meaning(406, "Not to be had in the media types that Accept asks for"),
              meaning(
                  409,
                  "Right in itself, but the state of the thing does not allow it now: read it"
                      + " again. detail says what is in the way; Retry-After is there when it"
                      + " passes by itself",
                  HttpHeaders.RETRY_AFTER),
              meaning(
                  412,
                  "Made for an older state than there is now: read it again, then decide. The ETag"
                      + " is the one of now",
                  HttpHeaders.ETAG),
              meaning(413, "The body is too long"),
              meaning(415, "The body is of a media type that is not read here"),
              meaning(422, "The Idempotency-Key was used before, for another content"),
              meaning(428, "If-Match is missing"),
              meaning(
                  429,
                  "Too often, such as after five wrong passwords: the same call may do after"
                      + " Retry-After",
                  HttpHeaders.RETRY_AFTER),
              meaning(500, "The server failed; its log tells more under the correlation id"),
              meaning(501, "This server does not offer what was asked for"),
              meaning(
                  503,
                  "The server cannot do it just now, because it is busy, is stopping, or has lost"
                      + " its database: the same call may do after Retry-After",
                  HttpHeaders.RETRY_AFTER)));

  private Refusals() {}

  /** The components: one answer for each status. {@code problem}: the schema of its body. */
  static ObjectNode components(ObjectNode problem) {
    ObjectNode components = Nodes.object();
    MEANINGS.forEach(
        (status, meaning) -> {
          ObjectNode answer = Nodes.object().put("description", meaning.says());
          answer.set("headers", Headers.references(meaning.headers()));
          answer
              .putObject("content")
              .set(
                  Problem.MEDIA_TYPE,
                  Examples.shown(problem.deepCopy(), Examples.answer("problem", status)));
          components.set(nameOf(status), answer);
        });
    return components;
  }

  /** What an operation refers to. */
  static ObjectNode reference(int status) {
    if (!MEANINGS.containsKey(status)) {
      throw new IllegalStateException("say in Refusals what " + status + " means");
    }
    return Nodes.ref("responses", nameOf(status));
  }

  static NavigableSet<Integer> of(Method operation) {
    // any path or query can be malformed, any server fail or be busy
    NavigableSet<Integer> statuses = new TreeSet<>(List.of(400, 500, 503));
    For who = operation.getAnnotation(For.class);
    if (who != null) {
      statuses.addAll(List.of(401, 403));
      // passwords can be guessed at, tokens cannot
      if (!Set.of(PrincipalKind.WALLET_USER, PrincipalKind.OPERATOR)
          .containsAll(List.of(who.value()))) {
        statuses.add(429);
      }
    }
    if (Operations.bodyOf(operation).isPresent()
        || operation.isAnnotationPresent(SmallUpload.class)
        || operation.isAnnotationPresent(FileUpload.class)) {
      statuses.addAll(List.of(413, 415));
    }
    if (hasHeader(operation, IdempotencyKey.HEADER)) {
      // a twin is under way; the key was used for something else
      statuses.addAll(List.of(409, 422));
    }
    if (hasHeader(operation, HttpHeaders.IF_MATCH)) {
      statuses.addAll(List.of(412, 428));
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

  private static String nameOf(int status) {
    return "Problem" + status;
  }

  private static Map.Entry<Integer, Meaning> meaning(int status, String says, String... headers) {
    return Map.entry(status, new Meaning(says, List.of(headers)));
  }

  private static boolean hasHeader(Method operation, String name) {
    return Arrays.stream(operation.getParameters())
        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
        .anyMatch(header -> header != null && header.value().equals(name));
  }

  private static boolean has(Method operation, Class<? extends Annotation> kind) {
    return Arrays.stream(operation.getParameters()).anyMatch(p -> p.isAnnotationPresent(kind));
  }
}
