package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller misspells in a query is told, at whatever operation. */
class KnownQueryTest {

  private static final ApiInMemory API = new ApiInMemory();

  static Stream<Method> operations() {
    return EveryOperationTest.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anUnknownParameterIsRefusedByName(Method operation) throws Exception {
    Answer answer = send(operation, "?colour=crimson");
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
    JsonNode violation = answer.json().at("/violations/0");
    assertThat(violation.at("/parameter").asText()).isEqualTo("colour");
    assertThat(violation.at("/rule").asText()).contains("is not a parameter");
    assertThat(answer.json().toString()).doesNotContain("crimson");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aParameterThatIsThereTwiceIsRefusedByName(Method operation) throws Exception {
    for (String name : declared(operation)) {
      JsonNode problem = send(operation, "?" + name + "=1&" + name + "=2").json();
      assertThat(problem.at("/violations/0/parameter").asText()).isEqualTo(name);
      assertThat(problem.at("/violations/0/rule").asText()).isEqualTo("is there twice");
    }
  }

  @Test
  void aStrangerIsToldOfTheCredentialsFirst() {
    assertThat(API.get("wallet/v1/payments?colour=crimson", "").status()).isEqualTo(401);
  }

  private static Answer send(Method operation, String query) {
    Path below = operation.getAnnotation(Path.class);
    String template =
        operation.getDeclaringClass().getAnnotation(Path.class).value()
            + (below == null ? "" : "/" + below.value());
    String verb =
        Arrays.stream(operation.getAnnotations())
            .map(any -> any.annotationType().getAnnotation(HttpMethod.class))
            .filter(method -> method != null)
            .map(HttpMethod::value)
            .findFirst()
            .orElseThrow();
    For who = operation.getAnnotation(For.class);
    String path = template.replaceAll("\\{[^}]+}", "1") + query;
    Map<String, String> headers =
        Map.of("Authorization", credentials(who), "Content-Type", mediaType(operation));
    return API.send(verb, path, headers, "{}");
  }

  private static String credentials(For who) {
    if (who == null) {
      return "";
    }
    if (who.passwordOnly()) {
      return who.value()[0] == PrincipalKind.TERMINAL
          ? ApiInMemory.TILL
          : ApiInMemory.MERCHANT_USER;
    }
    return ApiInMemory.bearer(who.value()[0]);
  }

  private static String mediaType(Method operation) {
    jakarta.ws.rs.Consumes reads = operation.getAnnotation(jakarta.ws.rs.Consumes.class);
    if (reads == null) {
      reads = operation.getDeclaringClass().getAnnotation(jakarta.ws.rs.Consumes.class);
    }
    return reads == null ? "application/json" : reads.value()[0];
  }

  private static String[] declared(Method operation) {
    return Arrays.stream(operation.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
        .toArray(String[]::new);
  }
}
