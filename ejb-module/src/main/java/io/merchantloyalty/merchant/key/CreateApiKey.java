package io.merchantloyalty.merchant.key;

import io.merchantloyalty.merchant.Scope;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An owner makes a key for one of the merchant's own systems.
 *
 * @param name what the system is called, 1 to 200 characters
 * @param scopes words of {@link Scope}, at least one
 * @param expiresAt later than now; empty: never
 */
public record CreateApiKey(String name, List<String> scopes, Optional<Instant> expiresAt) {

  public static final int NAME_CHARS_MAX = 200;

  public CreateApiKey {
    name = DisplayName.of(name);
    scopes = List.copyOf(scopes);
  }

  /** Refuses what cannot be made, naming all that is wrong. */
  void check(Instant now) {
    Violations violations = new Violations();
    violations.checkText("name", name, NAME_CHARS_MAX);
    if (scopes.isEmpty()) {
      violations.add(Violation.missing("scopes"));
    }
    for (int i = 0; i < scopes.size(); i++) {
      violations.check(
          Scope.of(scopes.get(i)).isPresent(),
          "scopes/" + i,
          "must be one of " + known(),
          scopes.get(i));
    }
    violations.check(
        expiresAt.filter(at -> !at.isAfter(now) || !at.isBefore(ShopTree.LATEST)).isEmpty(),
        "expiresAt",
        "must be later than now, and in this age",
        expiresAt.map(Instant::toString).orElse(""));
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  Set<Scope> readScopes() {
    return scopes.stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toSet());
  }

  private static String known() {
    return Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));
  }
}
