package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.web.AccessLog;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes for the {@link AccessLog} which operation is called, before anybody refuses the call. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class Route implements ContainerRequestFilter {

  private static final Map<Method, String> TEMPLATES = new ConcurrentHashMap<>();

  @Context ResourceInfo operation;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      String below = TEMPLATES.computeIfAbsent(operation.getResourceMethod(), Route::template);
      request.setProperty(AccessLog.ROUTE, request.getUriInfo().getBaseUri().getPath() + below);
    }
  }

  private static String template(Method method) {
    Path below = method.getAnnotation(Path.class);
    return method.getDeclaringClass().getAnnotation(Path.class).value()
        + (below == null ? "" : "/" + below.value());
  }
}
