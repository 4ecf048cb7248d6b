package io.merchantloyalty.web.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.Scope;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.signin.For;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may call an operation, and how they sign in: once for machines and once in words. */
final class Callers {

  private static final String BASIC = "basic";
  private static final String BEARER = "bearer";
  private static final String API_KEY = "apiKey";

  /** Tokens of all kinds look alike, so this says which will do; absent: nobody is asked. */
  private static final String PRINCIPALS = "x-principals";

  /** Of a merchant's users, those that may. */
  private static final String ROLES = "x-roles";

  /** The scope that an API key must have; absent: no key does this. */
  private static final String SCOPES = "x-scopes";

  /** Stands for any scope. */
  private static final String ANY_SCOPE = "*";

  private Callers() {}

  static ObjectNode schemes() {
    ObjectNode schemes = Nodes.object();
    schemes.set(
        BASIC,
        scheme(
            "basic",
            "Name and password (RFC 7617, in UTF-8). A till or a webshop's checkout: its terminal"
                + " id and its password. A merchant's user: `resellerId/userId` and the password,"
                + " such as `public_test_shop/9900`, unless the user has a second factor."));
    schemes.set(
        BEARER,
        scheme(
                "bearer",
                "An access token, good for 15 minutes: of a till or a webshop's checkout from"
                    + " `signInRegister`, of a merchant's user from `signInMerchantUser`, of a"
                    + " shopper from `signInShopper`, of an operator from `signInOperator`."
                    + " x-principals of an operation says whose token will do.")
            .put("bearerFormat", "JWT"));
    schemes.set(
        API_KEY,
        scheme(
            "bearer",
            "An API key of a merchant's own system, sent as `Authorization: Bearer mlk_…`. It"
                + " acts for its merchant, in the whole tree of shops, within the scopes that it"
                + " was made with: x-scopes of an operation says which it needs (else 403). What"
                + " it does stands in the audit log under the key's name. Owners make keys on the"
                + " console or by `createApiKey`; the key is told once. It ends when it expires,"
                + " when an owner revokes it, and when the owner who made it is disabled or is no"
                + " longer an owner."));
    return schemes;
  }

  private static ObjectNode scheme(String kind, String says) {
    return Nodes.object().put("type", "http").put("scheme", kind).put("description", says);
  }

  /** Writes down how callers sign in. An operation for everybody requires nothing. */
  static void tell(ObjectNode operation, Method method, String operationId) {
    ArrayNode ways = operation.putArray("security");
    For who = method.getAnnotation(For.class);
    if (who == null) {
      return;
    }
    List<PrincipalKind> kinds = List.of(who.value());
    Optional<Right> right = Rights.of(operationId);
    if (kinds.contains(PrincipalKind.TERMINAL) || kinds.contains(PrincipalKind.MERCHANT_USER)) {
      ways.addObject().putArray(BASIC);
    }
    if (!who.passwordOnly()) {
      ways.addObject().putArray(BEARER);
    }
    boolean everyKey = Rights.isForEveryKey(operationId);
    if (everyKey || right.flatMap(Right::scope).isPresent()) {
      ways.addObject().putArray(API_KEY);
    }
    kinds.forEach(kind -> array(operation, PRINCIPALS).add(kind.name()));
    right.ifPresent(
        asked -> {
          asked.roles().stream().sorted().forEach(role -> array(operation, ROLES).add(role.name()));
          asked.scope().ifPresent(scope -> array(operation, SCOPES).add(scope.word()));
        });
    if (everyKey) {
      array(operation, SCOPES).add(ANY_SCOPE);
    }
  }

  private static ArrayNode array(ObjectNode operation, String name) {
    return operation.withArray("/" + name);
  }

  /** The same as a sentence. */
  static String words(Method method, String operationId) {
    For who = method.getAnnotation(For.class);
    if (who == null) {
      return "Anybody may call this, without signing in.";
    }
    return Rights.of(operationId)
        .map(right -> words(right, Rights.isForEveryKey(operationId)))
        .orElseGet(
            () ->
                Arrays.stream(who.value())
                    .map(Callers::words)
                    .collect(Collectors.joining(" and ", "For ", ".")));
  }

  private static String words(PrincipalKind kind) {
    return switch (kind) {
      case TERMINAL -> "the terminal that is signed in: a till or a webshop's checkout";
      case MERCHANT_USER -> "a merchant's user";
      case WALLET_USER -> "the shopper who is signed in";
      case OPERATOR -> "operators";
    };
  }

  private static String words(Right right, boolean everyKey) {
    String users =
        right.roles().size() == Role.values().length
            ? "For every user of the merchant"
            : right.roles().stream()
                .sorted()
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(" or ", "For users with the role ", ""));
    if (everyKey) {
      return users + ", and API keys with any scope.";
    }
    return right
        .scope()
        .map(Scope::word)
        .map(scope -> users + ", and API keys with the scope `" + scope + "`.")
        .orElse(users + "; no API key may call this.");
  }
}
