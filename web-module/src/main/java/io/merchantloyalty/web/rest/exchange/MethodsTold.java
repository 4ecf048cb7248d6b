package io.merchantloyalty.web.rest.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes HEAD from {@code Allow} where {@link NoHead} refuses it. JAX-RS adds HEAD wherever there
 * is a GET.
 */
@Provider
public class MethodsTold implements ContainerResponseFilter {

  @Context Application api;

  private volatile List<Pattern> withoutHead;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String told = response.getHeaderString(HttpHeaders.ALLOW);
    if (told != null && isWithoutHead(request.getUriInfo().getPath())) {
      String without =
          Arrays.stream(told.split(","))
              .map(String::strip)
              .filter(method -> !method.equals(HttpMethod.HEAD))
              .distinct()
              .collect(Collectors.joining(", "));
      response.getHeaders().putSingle(HttpHeaders.ALLOW, without);
      if (request.getMethod().equals(HttpMethod.OPTIONS) && response.hasEntity()) {
        response.setEntity(without);
      }
    }
  }

  private boolean isWithoutHead(String path) {
    if (withoutHead == null) {
      withoutHead =
          api.getClasses().stream()
              .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
              .filter(method -> method.isAnnotationPresent(MayCollect.class))
              .filter(method -> method.isAnnotationPresent(GET.class))
              .map(MethodsTold::pathOf)
              .toList();
    }
    return withoutHead.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private static Pattern pathOf(Method method) {
    Path below = method.getAnnotation(Path.class);
    String template =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + (below == null ? "" : "/" + below.value());
    String regex =
        Arrays.stream(template.split("/"))
            .map(step -> step.startsWith("{") ? "[^/]+" : Pattern.quote(step))
            .collect(Collectors.joining("/"));
    return Pattern.compile("/?" + regex + "/?");
  }
}
