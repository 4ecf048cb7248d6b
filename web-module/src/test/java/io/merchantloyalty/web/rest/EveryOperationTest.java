package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.signin.For;
import io.merchantloyalty.web.rest.signin.ForEverybody;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each operation there is, and for the next one too. */
class EveryOperationTest {

  /** Beside signing in: what anybody may see, and what comes before anybody can sign in. */
  private static final String FOR_EVERYBODY =
      "pictures/v1|wallet/v1/activation-codes|wallet/v1/wallets|wallet/v1/pin/reset|merchant/v1/user-links"
          + "|operator/v1/second-factors";

  static Stream<Method> operations() {
    return Api.RESOURCES.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .filter(
            method ->
                Arrays.stream(method.getAnnotations())
                    .anyMatch(any -> any.annotationType().isAnnotationPresent(HttpMethod.class)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void itSaysWhomItIsFor(Method operation) {
    For who = operation.getAnnotation(For.class);
    boolean everybody = operation.isAnnotationPresent(ForEverybody.class);
    assertThat(everybody).isEqualTo(who == null);
    if (who != null) {
      assertThat(who.value()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void itIsForThoseThatItsPathIsFor(Method operation) {
    String path = operation.getDeclaringClass().getAnnotation(Path.class).value();
    Set<PrincipalKind> meant =
        switch (path.substring(0, path.indexOf('/'))) {
          case "pos" -> Set.of(PrincipalKind.TERMINAL, PrincipalKind.MERCHANT_USER);
          case "wallet" -> Set.of(PrincipalKind.WALLET_USER);
          case "operator" -> Set.of(PrincipalKind.OPERATOR);
          case "merchant" -> Set.of(PrincipalKind.MERCHANT_USER);
          default -> Set.of();
        };
    if (operation.isAnnotationPresent(For.class)) {
      assertThat(meant).containsAll(List.of(operation.getAnnotation(For.class).value()));
    } else {
      assertThat(path).matches(".*/tokens|" + FOR_EVERYBODY);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void itHasAnIdAndASummary(Method operation) {
    Operation words = operation.getAnnotation(Operation.class);
    assertThat(words).isNotNull();
    assertThat(words.operationId()).isNotEmpty();
    assertThat(words.summary()).isNotEmpty();
  }

  /** The sign-in filter lets OPTIONS pass, and HEAD is made of GET. */
  @ParameterizedTest
  @MethodSource("operations")
  void itAnswersNeitherOptionsNorHeadByItself(Method operation) {
    assertThat(operation.isAnnotationPresent(OPTIONS.class)).isFalse();
    assertThat(operation.isAnnotationPresent(HEAD.class)).isFalse();
  }

  @Test
  void idsAreUnique() {
    assertThat(operations().map(method -> method.getAnnotation(Operation.class).operationId()))
        .doesNotHaveDuplicates();
  }

  /**
   * JAX-RS chooses one path of a class, the longest that fits, and forgets the others: an operation
   * must not lie below the path of another class.
   */
  @Test
  void noClassHidesTheOperationsOfAnother() {
    List<String> classes =
        Api.RESOURCES.stream().map(type -> type.getAnnotation(Path.class).value()).toList();
    operations()
        .forEach(
            operation -> {
              String own = operation.getDeclaringClass().getAnnotation(Path.class).value();
              Path more = operation.getAnnotation(Path.class);
              String whole = more == null ? own : own + "/" + more.value();
              assertThat(classes)
                  .filteredOn(other -> other.startsWith(own + "/"))
                  .as(whole)
                  .noneMatch(other -> whole.equals(other) || whole.startsWith(other + "/"));
            });
  }
}
