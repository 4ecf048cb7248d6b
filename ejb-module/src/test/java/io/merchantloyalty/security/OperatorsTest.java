package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.DomainException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorsTest {

  private final Operators operators = new Operators();

  @Test
  void aTokenOfAnotherKindIsRefusedBeforeAnyRowIsRead() {
    AccessToken till = new AccessToken(PrincipalKind.TERMINAL, 1, 0, Instant.EPOCH);
    assertThatThrownBy(() -> operators.authenticate(new Credentials.Bearer(till)))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aTokenOfAnotherKindLetsNobodyInToDoSomething() {
    AccessToken user = new AccessToken(PrincipalKind.MERCHANT_USER, 1, 0, Instant.EPOCH);
    OperatorCall call =
        new OperatorCall(new Credentials.Bearer(user), Origin.unknown(), Optional.empty());
    assertThatThrownBy(() -> operators.admit(call)).isInstanceOf(DomainException.class);
  }

  @Test
  void noCredentialsAreRefused() {
    assertThatThrownBy(() -> operators.authenticate(null)).isInstanceOf(DomainException.class);
  }
}
