package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.web.rest.exchange.FileUpload;
import io.merchantloyalty.web.rest.exchange.SmallUpload;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** From a resource's method to its operation in the API document. */
final class Operations {

  private final Schemas schemas;
  private final Answered answered;

  Operations(Schemas schemas) {
    this.schemas = schemas;
    this.answered = new Answered(schemas);
  }

  /** The methods of a resource that answer requests, in the order of their paths. */
  static Stream<Method> in(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods()).filter(m -> verbOf(m).isPresent());
  }

  static Optional<String> verbOf(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  static String pathOf(Method method) {
    Path below = method.getAnnotation(Path.class);
    String base = "/" + method.getDeclaringClass().getAnnotation(Path.class).value();
    return below == null ? base : base + "/" + below.value();
  }

  /** Whom it is for: the first step of its path. */
  private static String audienceOf(Method method) {
    String path = pathOf(method);
    return path.substring(1, path.indexOf('/', 1));
  }

  /** The type of the body that the operation reads. */
  static Optional<Class<?>> bodyOf(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .filter(Class::isRecord)
        .<Class<?>>map(type -> type)
        .findFirst();
  }

  ObjectNode describe(Method method) {
    Operation words = method.getAnnotation(Operation.class);
    String id = words.operationId();
    ObjectNode operation = Nodes.object().put("operationId", id).put("summary", words.summary());
    operation.put("description", Words.OPERATIONS.of(id) + "\n\n" + Callers.words(method, id));
    operation.putArray("tags").add(audienceOf(method));
    List<ObjectNode> parameters = Parameters.of(method, id);
    if (!parameters.isEmpty()) {
      ArrayNode all = operation.putArray("parameters");
      parameters.forEach(all::add);
    }
    body(method, id).ifPresent(body -> operation.set("requestBody", body));
    ObjectNode responses = answered.of(method, id);
    for (int status : Refusals.of(method)) {
      responses.set(Integer.toString(status), Refusals.reference(status));
    }
    operation.set("responses", responses);
    Callers.tell(operation, method, id);
    return operation;
  }

  private Optional<ObjectNode> body(Method method, String id) {
    if (method.isAnnotationPresent(SmallUpload.class)) {
      return Optional.of(upload("picture", "The picture: a PNG or JPEG file of at most 2 MiB"));
    }
    if (method.isAnnotationPresent(FileUpload.class)) {
      return Optional.of(
          upload(
              "file",
              "The CSV file (RFC 4180) with its line of column names; cells apart by comma"
                  + " or semicolon"));
    }
    return bodyOf(method)
        .map(
            type ->
                content(
                    MediaType.APPLICATION_JSON,
                    Examples.shown(schemas.ofRequest(type), Examples.request(id))));
  }

  /** One part of that name. */
  private ObjectNode upload(String part, String says) {
    ObjectNode parts = Nodes.ofType("object");
    parts
        .putObject("properties")
        .set(part, schemas.ofRequest(byte[].class).put("description", says));
    parts.putArray("required").add(part);
    return content(MediaType.MULTIPART_FORM_DATA, Examples.shown(parts, Optional.empty()));
  }

  private static ObjectNode content(String mediaType, ObjectNode shown) {
    ObjectNode body = Nodes.object().put("required", true);
    body.putObject("content").set(mediaType, shown);
    return body;
  }
}
