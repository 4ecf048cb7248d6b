package io.merchantloyalty.web.rest.openapi;

import io.merchantloyalty.web.rest.problem.Problem;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The whole API document, made from the resources' methods. */
public final class ApiModel {

  private static final String DESCRIPTION =
      """
      Payment with loyalty programs. Amounts are strings with a currency; times are RFC 3339. \
      Unknown fields are refused by name. Every answer carries X-Correlation-Id; every refusal is \
      a problem document of RFC 9457. Fields are only ever added.\
      """;

  private ApiModel() {}

  /** {@code base}: where the API lies on the server, {@code /api}. */
  public static void fill(OpenAPI document, List<Class<?>> resources, String base) {
    Schemas schemas = new Schemas();
    Operations operations = new Operations(schemas);
    Paths paths = OASFactory.createPaths();
    resources.stream()
        .flatMap(Operations::in)
        .sorted(Comparator.comparing(Operations::pathOf).thenComparing(Method::getName))
        .forEach(method -> add(paths, base + Operations.pathOf(method), method, operations));
    document.setOpenapi("3.0.3");
    document.setInfo(
        OASFactory.createInfo()
            .title("Merchant loyalty payments")
            .version("1")
            .description(DESCRIPTION));
    // relative: whatever host and port the reader came to
    document.setServers(List.of(OASFactory.createServer().url("/")));
    document.setPaths(paths);
    document.setComponents(components(schemas));
  }

  private static void add(Paths paths, String path, Method method, Operations operations) {
    PathItem item = paths.getPathItem(path);
    if (item == null) {
      item = OASFactory.createPathItem();
      paths.addPathItem(path, item);
    }
    item.setOperation(
        PathItem.HttpMethod.valueOf(Operations.verbOf(method).orElseThrow()),
        operations.describe(method));
  }

  private static Components components(Schemas schemas) {
    Schema problem = schemas.ofAnswer(Problem.class);
    Components components = OASFactory.createComponents();
    components.schemas(schemas.components());
    Refusals.components(problem).forEach(components::addResponse);
    return components
        .addSecurityScheme(Operations.BASIC, scheme("basic"))
        .addSecurityScheme(Operations.BEARER, scheme("bearer").bearerFormat("JWT"));
  }

  private static SecurityScheme scheme(String name) {
    return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
  }
}
