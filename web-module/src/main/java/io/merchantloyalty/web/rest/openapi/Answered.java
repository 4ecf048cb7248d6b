package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** What an operation answers when it has done its work. */
final class Answered {

  /** What {@link Answers#when} says when nobody has said more. */
  private static final String DONE = "Done";

  private final Schemas schemas;

  Answered(Schemas schemas) {
    this.schemas = schemas;
  }

  /** By status, as {@link Answers} says it, or else the signature. */
  ObjectNode of(Method method, String operationId) {
    ObjectNode responses = Nodes.object();
    Answers[] answers = method.getAnnotationsByType(Answers.class);
    if (answers.length == 0) {
      responses.set("200", response(DONE, method.getReturnType(), method, operationId, 200));
    }
    for (Answers answer : answers) {
      ObjectNode response =
          response(answer.when(), answer.body(), method, operationId, answer.status());
      response.set("headers", Headers.references(List.of(answer.headers())));
      responses.set(Integer.toString(answer.status()), response);
    }
    if (isKept(method)) {
      ObjectNode unchanged =
          Nodes.object().put("description", "The caller has it, as If-None-Match says");
      unchanged.set("headers", Headers.references(List.of(HttpHeaders.ETAG)));
      responses.set("304", unchanged);
    }
    return responses;
  }

  /** A picture with an ETag: whoever has it need not be sent it again. */
  static boolean isKept(Method method) {
    return Arrays.stream(method.getAnnotationsByType(Answers.class))
        .anyMatch(
            answer ->
                answer.body() == byte[].class
                    && List.of(answer.headers()).contains(HttpHeaders.ETAG));
  }

  private ObjectNode response(
      String when, Class<?> body, Method method, String operationId, int status) {
    // what comes says more than that it does
    boolean plain = when.equals(DONE) && body.isRecord();
    String says = plain ? Words.SCHEMAS.of(Schemas.nameOf(body)) : when;
    ObjectNode response = Nodes.object().put("description", says);
    response.set("headers", Headers.references(List.of()));
    if (body != void.class) {
      ObjectNode content = response.putObject("content");
      for (String mediaType : mediaTypes(method)) {
        content.set(
            mediaType,
            Examples.shown(schemas.ofAnswer(body), Examples.answer(operationId, status)));
      }
    }
    return response;
  }

  private static List<String> mediaTypes(Method method) {
    Produces own = method.getAnnotation(Produces.class);
    Produces produces =
        own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return List.of(produces.value());
  }
}
