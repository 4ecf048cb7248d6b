package io.merchantloyalty.web.door;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.Api;
import io.merchantloyalty.web.rest.exchange.FileUpload;
import io.merchantloyalty.web.rest.exchange.SmallUpload;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation of the API, read from its annotations, so that the front door and the operation
 * itself cannot disagree.
 *
 * @param method of HTTP
 * @param path matches its paths
 * @param kinds of principal that may call it; empty: everybody
 * @param takesUploads whether its body is a form with a file
 */
record ApiPlace(String method, Pattern path, Set<PrincipalKind> kinds, boolean takesUploads) {

  private static final String BASE = Api.class.getAnnotation(ApplicationPath.class).value();
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

  static List<ApiPlace> all() {
    return Api.RESOURCES.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .flatMap(method -> of(method).stream())
        .toList();
  }

  private static Optional<ApiPlace> of(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst()
        .map(verb -> new ApiPlace(verb, pathOf(method), kindsOf(method), isUpload(method)));
  }

  boolean is(String asked, String at) {
    return method.equals(asked) && path.matcher(at).matches();
  }

  boolean needsCredentials() {
    return !kinds.isEmpty();
  }

  boolean isFor(PrincipalKind kind) {
    return kinds.contains(kind);
  }

  private static Set<PrincipalKind> kindsOf(Method method) {
    For who = method.getAnnotation(For.class);
    return who == null ? Set.of() : Set.of(who.value());
  }

  private static boolean isUpload(Method method) {
    return method.isAnnotationPresent(FileUpload.class)
        || method.isAnnotationPresent(SmallUpload.class);
  }

  private static Pattern pathOf(Method method) {
    Path below = method.getAnnotation(Path.class);
    String template =
        BASE
            + "/"
            + method.getDeclaringClass().getAnnotation(Path.class).value()
            + (below == null ? "" : "/" + below.value());
    StringBuilder regex = new StringBuilder();
    int from = 0;
    var variable = VARIABLE.matcher(template);
    while (variable.find()) {
      regex.append(Pattern.quote(template.substring(from, variable.start()))).append("[^/]+");
      from = variable.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(template.substring(from))) + "/?");
  }
}
