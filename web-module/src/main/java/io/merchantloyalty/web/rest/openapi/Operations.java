package io.merchantloyalty.web.rest.openapi;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.FileUpload;
import io.merchantloyalty.web.rest.exchange.SmallUpload;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** From a resource's method to its operation in the API document. */
final class Operations {

  static final String BASIC = "basic";
  static final String BEARER = "bearer";

  /** Tokens of all kinds look alike, so this says which will do; absent: nobody is asked. */
  private static final String PRINCIPALS = "x-principals";

  private final Schemas schemas;

  Operations(Schemas schemas) {
    this.schemas = schemas;
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

  Operation describe(Method method) {
    var words = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    Operation operation =
        OASFactory.createOperation()
            .operationId(words.operationId())
            .summary(words.summary())
            .tags(List.of(audienceOf(method)))
            .responses(responses(method, words.operationId()));
    Parameters.of(method).forEach(operation::addParameter);
    bodyOf(method)
        .ifPresent(
            type ->
                operation.requestBody(
                    OASFactory.createRequestBody()
                        .required(true)
                        .content(
                            OASFactory.createContent()
                                .addMediaType(
                                    MediaType.APPLICATION_JSON,
                                    OASFactory.createMediaType()
                                        .schema(schemas.ofRequest(type))
                                        .example(
                                            Examples.request(words.operationId()).orElse(null))))));
    if (method.isAnnotationPresent(SmallUpload.class)) {
      operation.requestBody(upload("picture"));
    }
    if (method.isAnnotationPresent(FileUpload.class)) {
      operation.requestBody(upload("file"));
    }
    security(method).forEach(operation::addSecurityRequirement);
    For who = method.getAnnotation(For.class);
    if (who != null) {
      operation.addExtension(PRINCIPALS, Arrays.stream(who.value()).map(Enum::name).toList());
    }
    return operation;
  }

  /** One part of that name. */
  private RequestBody upload(String part) {
    Schema parts =
        OASFactory.createSchema()
            .type(Schema.SchemaType.OBJECT)
            .addProperty(part, schemas.ofRequest(byte[].class))
            .addRequired(part);
    return OASFactory.createRequestBody()
        .required(true)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    MediaType.MULTIPART_FORM_DATA, OASFactory.createMediaType().schema(parts)));
  }

  private APIResponses responses(Method method, String operationId) {
    APIResponses responses = OASFactory.createAPIResponses();
    Answers[] answers = method.getAnnotationsByType(Answers.class);
    if (answers.length == 0) {
      responses.addAPIResponse(
          "200", response("Done", method.getReturnType(), method, operationId, 200));
    }
    for (Answers answer : answers) {
      APIResponse response =
          response(answer.when(), answer.body(), method, operationId, answer.status());
      for (String header : answer.headers()) {
        response.addHeader(
            header, OASFactory.createHeader().schema(schemas.ofAnswer(String.class)));
      }
      responses.addAPIResponse(Integer.toString(answer.status()), response);
    }
    for (int status : Refusals.of(method)) {
      responses.addAPIResponse(
          Integer.toString(status),
          OASFactory.createAPIResponse().ref("#/components/responses/" + Refusals.nameOf(status)));
    }
    return responses;
  }

  private APIResponse response(
      String when, Class<?> body, Method method, String operationId, int status) {
    if (body == void.class) {
      return OASFactory.createAPIResponse().description(when);
    }
    Produces own = method.getAnnotation(Produces.class);
    Produces produces =
        own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return OASFactory.createAPIResponse()
        .description(when)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    produces.value()[0],
                    OASFactory.createMediaType()
                        .schema(schemas.ofAnswer(body))
                        .example(Examples.answer(operationId, status).orElse(null))));
  }

  /** Apps and operators call with tokens only. An operation for everybody requires nothing. */
  private static List<SecurityRequirement> security(Method method) {
    For who = method.getAnnotation(For.class);
    if (who == null) {
      return List.of();
    }
    List<SecurityRequirement> ways = new ArrayList<>();
    List<PrincipalKind> kinds = List.of(who.value());
    if (kinds.contains(PrincipalKind.TERMINAL) || kinds.contains(PrincipalKind.MERCHANT_USER)) {
      ways.add(OASFactory.createSecurityRequirement().addScheme(BASIC));
    }
    if (!who.passwordOnly()) {
      ways.add(OASFactory.createSecurityRequirement().addScheme(BEARER));
    }
    return ways;
  }
}
