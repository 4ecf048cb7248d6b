package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses query parameters that the operation does not declare, and those that are given twice.
 * JAX-RS would pass over both, and a list would be answered as if its misspelt filter were not
 * there. It runs after the sign-in, so that a stranger is told about the credentials first.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class KnownQuery implements ContainerRequestFilter {

  /** A query of nothing but unknown names is not worth a longer list. */
  private static final int TOLD_MAX = 100;

  private static final Map<Method, Set<String>> DECLARED = new ConcurrentHashMap<>();

  @Context ResourceInfo operation;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    Set<String> known =
        DECLARED.computeIfAbsent(operation.getResourceMethod(), KnownQuery::declared);
    List<FieldViolation> found = new ArrayList<>();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                found.add(unknown(name, known));
              } else if (values.size() > 1) {
                found.add(FieldViolation.ofParameter(name, "is there twice", values.get(1)));
              }
            });
    if (!found.isEmpty()) {
      List<FieldViolation> told = found.stream().limit(TOLD_MAX).toList();
      throw RequestRefused.violated(ResultCode.REJECTED_BUSINESS_LOGIC, told);
    }
  }

  /** Its value is not repeated: a misplaced PIN is still a PIN. */
  private static FieldViolation unknown(String name, Set<String> known) {
    String rule =
        known.isEmpty()
            ? "is not a parameter: this operation takes no query"
            : "is not a parameter of this operation; it takes "
                + known.stream().sorted().collect(Collectors.joining(", "));
    return new FieldViolation(Optional.empty(), Optional.of(name), rule, Optional.empty());
  }

  private static Set<String> declared(Method method) {
    return Stream.of(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .map((Parameter parameter) -> parameter.getAnnotation(QueryParam.class).value())
        .collect(Collectors.toUnmodifiableSet());
  }
}
